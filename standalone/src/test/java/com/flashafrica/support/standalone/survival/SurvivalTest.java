package com.flashafrica.support.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.standalone.verify.Verify;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is there exactly once, however the process ended. */
class SurvivalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final int TICKETS = 2_000;
    private static final int ENOUGH = 150;

    @TempDir private Path folder;

    @Test
    @Timeout(300)
    void a_platform_killed_under_load_and_in_mid_import_goes_on_as_if_nothing_had_been()
            throws Exception {
        Path data = folder.resolve("data");
        HistoryFile history = HistoryFile.write(folder.resolve("history.ndjson"), TICKETS);
        Opening beforeTheKill;
        String importing;
        try (ChildPlatform first = ChildPlatform.start(data)) {
            beforeTheKill = Opening.some(first.desk(), "first", ENOUGH);
            importing = begin(first.desk(), history);
            await().atMost(PATIENCE).until(() -> told(first.desk(), importing) > 0);
            first.kill();
            beforeTheKill.close();
        }
        Opening beforeTheEnd;
        try (ChildPlatform second = ChildPlatform.start(data)) {
            assertEachIsThereOnce(second.desk(), beforeTheKill);
            assertImportEndsComplete(second.desk(), importing);
            assertImportingAgainAddsNothing(second.desk(), history);

            beforeTheEnd = Opening.some(second.desk(), "second", ENOUGH);
            assertThat(second.terminate()).as("SIGTERM").isEqualTo(128 + 15);
            beforeTheEnd.close();
        }
        assertThat(new Verify(nowhere(), Progress.on(nowhere())).run(data, Kept.NOTHING)).isTrue();
        try (ChildPlatform third = ChildPlatform.start(data)) {
            assertEachIsThereOnce(third.desk(), beforeTheEnd);
        }
    }

    /** Asked again under its key, each says where it was put the first time. */
    private static void assertEachIsThereOnce(Desk desk, Opening opening) {
        opening.acknowledged.forEach(
                (key, position) -> assertThat(Opening.open(desk, key)).as(key).isEqualTo(position));
        long last = 0;
        for (String key : opening.unanswered) {
            last = Math.max(last, Opening.open(desk, key));
        }
        List<String> subjects = new ArrayList<>();
        for (JsonNode ticket : list(desk, "tag=survival", last)) {
            subjects.add(ticket.path("subject").asString());
        }
        assertThat(subjects).doesNotHaveDuplicates().containsAll(opening.acknowledged.keySet());
        assertThat(subjects).containsAll(opening.unanswered);
    }

    private static void assertImportEndsComplete(Desk desk, String id) {
        await().atMost(PATIENCE)
                .until(() -> !status(desk, id).path("state").asString().equals("RUNNING"));
        JsonNode over = status(desk, id);
        assertThat(over.path("state").asString()).isEqualTo("DONE");
        assertThat(over.path("tickets").asInt()).isEqualTo(TICKETS);
        List<JsonNode> tickets = list(desk, "category=" + HistoryFile.CATEGORY, 0);
        assertThat(tickets).hasSize(TICKETS);
        assertThat(tickets.stream().map(ticket -> ticket.path("status").asString()).distinct())
                .containsExactly("CLOSED");
        assertThat(tickets.stream().map(ticket -> ticket.path("version").asInt()).distinct())
                .as("each is told as often as every other")
                .hasSize(1);
    }

    private static void assertImportingAgainAddsNothing(Desk desk, HistoryFile history) {
        String again = begin(desk, history);
        await().atMost(PATIENCE)
                .until(() -> !status(desk, again).path("state").asString().equals("RUNNING"));
        assertThat(status(desk, again).path("events").asInt()).isZero();
    }

    private static String begin(Desk desk, HistoryFile history) {
        return desk.upload(
                        "/api/v1/imports?source=survival", "application/x-ndjson", history.path())
                .json()
                .path("importId")
                .asString();
    }

    private static long told(Desk desk, String importing) {
        return status(desk, importing).path("tickets").asLong();
    }

    private static JsonNode status(Desk desk, String importing) {
        return desk.get("/api/v1/imports/" + importing).json();
    }

    private static List<JsonNode> list(Desk desk, String filter, long position) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    desk.get(
                                    "/api/v1/tickets?limit=200&" + filter + cursor,
                                    "Ledger-Position",
                                    Long.toString(position),
                                    "Prefer",
                                    "wait=5")
                            .json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private static PrintStream nowhere() {
        return new PrintStream(PrintStream.nullOutputStream());
    }
}
