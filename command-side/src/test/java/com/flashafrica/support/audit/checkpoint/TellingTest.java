package com.flashafrica.support.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.Notary;
import com.flashafrica.support.ledger.proof.SigningKey;
import com.flashafrica.support.ledger.proof.ToldPlaces;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.webhook.SignedPost;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How checkpoints leave the house. */
class TellingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path folder;
    private final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    private final Checkpoints checkpoints = new Checkpoints(ledger.source());
    private final Notary notary =
            new Notary(
                    ledger.source(),
                    new JdbcLedgerReader(ledger.source()),
                    SigningKey.of("n", SigningKey.make()),
                    at(NOON));
    private int events;

    TellingTest() {
        notary.enrol(null);
    }

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void a_folder_gets_a_file_for_each_checkpoint_once() throws Exception {
        signed(3);
        signed(2);
        telling(NOON, new WormFolder(folder)).run();
        telling(NOON, new WormFolder(folder)).run();
        signed(1);
        telling(NOON, new WormFolder(folder)).run();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).sorted())
                    .containsExactly(
                            "00000000000000000003.checkpoint",
                            "00000000000000000005.checkpoint",
                            "00000000000000000006.checkpoint");
        }
        assertThat(folder.resolve("00000000000000000005.checkpoint"))
                .hasContent(checkpoints.of(5).orElseThrow().note());
    }

    @Test
    void what_lies_in_the_folder_is_never_written_over() throws Exception {
        Checkpoint checkpoint = signed(3);
        Path file = folder.resolve("00000000000000000003.checkpoint");
        Files.writeString(file, "of another history");
        WormFolder place = new WormFolder(folder);
        assertThatThrownBy(() -> place.take(checkpoint, checkpoint.note()))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("of another history");
    }

    @Test
    void a_place_that_does_not_answer_is_asked_again_later_and_keeps_nobody_waiting() {
        signed(1);
        List<Long> heard = new ArrayList<>();
        Heard deaf =
                new Heard(
                        "deaf",
                        Duration.ZERO,
                        true,
                        _ -> {
                            throw new IOException("away");
                        });
        Heard other = new Heard("other", Duration.ZERO, true, heard::add);
        telling(NOON, deaf, other).run();
        assertThat(heard).containsExactly(1L);
        Heard back = new Heard("deaf", Duration.ZERO, true, heard::add);
        telling(NOON.plusSeconds(60), back, other).run();
        assertThat(heard).containsExactly(1L, 1L);
    }

    @Test
    void auditors_get_the_newest_and_no_more_than_one_in_a_day() {
        List<Long> heard = new ArrayList<>();
        Heard daily = new Heard("mail", Duration.ofDays(1), false, heard::add);
        signed(1);
        signed(1);
        telling(NOON, daily).run();
        signed(1);
        telling(NOON.plusSeconds(3_600), daily).run();
        assertThat(heard).containsExactly(2L);
        telling(NOON.plus(Duration.ofDays(1)), daily).run();
        assertThat(heard).containsExactly(2L, 3L);
    }

    @Test
    void a_webhook_gets_the_note_itself_signed_like_other_messages() throws Exception {
        Checkpoint checkpoint = signed(2);
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    posted.add(exchange.getRequestHeaders().getFirst("Flash-Support-Id"));
                    posted.add(exchange.getRequestHeaders().getFirst("Flash-Support-Signature"));
                    posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        SignedPost post = new SignedPost(Duration.ofSeconds(5), Duration.ofSeconds(5), at(NOON));
        telling(NOON, new CheckpointWebhook(post, address, "secret")).run();
        server.stop(0);
        assertThat(posted).hasSize(3).contains("checkpoint-2", checkpoint.note());
        assertThat(posted.get(1)).startsWith("v1=");
    }

    private interface Ear {
        void hear(Long size) throws Exception;
    }

    private record Heard(String name, Duration pause, boolean wantsAll, Ear ear) implements Place {
        @Override
        public void take(Checkpoint checkpoint, String note) throws Exception {
            ear.hear(checkpoint.size());
        }
    }

    private Telling telling(Instant now, Place... places) {
        return new Telling(checkpoints, new ToldPlaces(ledger.source()), List.of(places), at(now));
    }

    /** After so many events more. */
    private Checkpoint signed(int more) {
        try (var appender =
                new GroupCommitAppender(
                        ledger.database(),
                        AppenderConfig.defaults(),
                        at(NOON),
                        new SimpleMeterRegistry(),
                        head -> {})) {
            for (int i = 0; i < more; i++) {
                events++;
                appender.append(new Append(List.of(event(events)), null)).join();
            }
        }
        return notary.signIfDue(Duration.ZERO, 1).orElseThrow();
    }

    private static NewEvent event(int version) {
        byte[] nothing = "{}".getBytes(UTF_8);
        return new NewEvent("s", version, UUID.randomUUID(), "t", 1, NOON, nothing, nothing);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
