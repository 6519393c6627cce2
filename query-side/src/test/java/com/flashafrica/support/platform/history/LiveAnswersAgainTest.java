package com.flashafrica.support.platform.history;

import static com.flashafrica.support.testing.Events.newTicket;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the live views said while events flowed, asked again when they have moved on. */
class LiveAnswersAgainTest {
    private static final int EVENTS = 240;
    private static final List<String> QUESTIONS =
            List.of(
                    "/tickets?limit=200",
                    "/tickets?limit=9&sort=-updated",
                    "/tickets?limit=20&sort=priority&status=NEW,OPEN&level=L1",
                    "/tickets?tag=a&sort=-priority",
                    "/tickets?category=network&openedFrom=2026-03-25T00:00:00Z&sort=updated",
                    "/tickets?missed=true&sort=due&dueBefore=2026-05-01T00:00:00Z",
                    "/metrics/tickets?links=false&zone=Africa/Nairobi",
                    "/metrics/tickets?links=false&from=2026-03-20T00:00:00Z&to=2026-05-20T00:00:00Z"
                            + "&interval=week"
                            + "&groupBy=priority",
                    "/metrics/tickets?links=false&from=2026-03-30T00:00:00Z&to=2026-04-20T00:00:00Z"
                            + "&interval=day"
                            + "&groupBy=agent",
                    "/metrics/satisfaction?from=2026-03-20T00:00:00Z&to=2026-05-20T00:00:00Z"
                            + "&interval=week&groupBy=agent",
                    "/metrics/satisfaction/resolutions?counted=answered&limit=5");

    private record Said(long position, String question, String answer) {}

    private final QuerySideServer server = QuerySideServer.get();
    private final Random random = new Random(11);
    private final Map<String, String> ids = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    /** At a time of day in the middle of the histories, where waits go on. */
    private static final String AT = "2026-04-12T10:00:00Z";

    @Test
    void at_the_same_position_the_past_says_what_the_present_said() {
        RandomTickets tickets = new RandomTickets(23, 25);
        for (int i = 1; i <= EVENTS; i++) {
            long position = append(tickets.next());
            if (i % 12 == 0) {
                record(position);
            }
        }
        assertThat(said).hasSizeGreaterThan(150);
        for (Said one : said) {
            assertThat(get(one.question() + "&asOf=" + one.position(), one.position(), false))
                    .as(one.question() + " as of " + one.position())
                    .isEqualTo(one.answer());
        }
        theSameByTime();
    }

    private void theSameByTime() {
        for (Said one : said.subList(0, 60)) {
            Instant recorded = server.bean(Cuts.class).recordedAt(one.position());
            Instant later = Objects.requireNonNull(recorded).plusNanos(500);
            assertThat(get(one.question() + "&asOf=" + later, one.position(), false))
                    .as(one.question() + " as of " + later)
                    .isEqualTo(one.answer());
        }
    }

    private long append(Happening next) {
        String id = ids.computeIfAbsent(next.stream(), _ -> newTicket());
        return server.appendAt(next.at(), id, next.event());
    }

    private void record(long position) {
        List<String> questions = new ArrayList<>(QUESTIONS);
        List<String> known = List.copyOf(ids.values());
        for (int i = 0; i < 2; i++) {
            String ticket = "/tickets/" + known.get(random.nextInt(known.size()));
            questions.add(ticket + "?");
            questions.add(ticket + "/timeline?limit=200");
        }
        for (String question : questions) {
            String asked = question.contains("?") ? question + "&at=" + AT : question;
            said.add(new Said(position, asked, get(asked, position, true)));
        }
    }

    /** Nothing else is appended meanwhile: a view that has come to the position is there. */
    private String get(String path, long position, boolean live) {
        var request = server.http().mutate().responseTimeout(Duration.ofSeconds(30)).build().get();
        var sent = request.uri(path.replace("?&", "?"));
        if (live) {
            sent.header("Ledger-Position", Long.toString(position)).header("Prefer", "wait=5");
        }
        JsonNode answer =
                sent.exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Ledger-Position", position)
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return withoutCursor(Objects.requireNonNull(answer));
    }

    /** Whether there is more has to agree; where it goes on is told differently. */
    private static String withoutCursor(JsonNode answer) {
        Predicate<JsonNode> more = node -> node != null && !node.isNull();
        boolean goesOn = more.test(answer.get("next"));
        return new JsonMapper()
                .writeValueAsString(answer)
                .replaceFirst("\"next\":(null|\"[^\"]*\")", "\"next\":" + goesOn);
    }
}
