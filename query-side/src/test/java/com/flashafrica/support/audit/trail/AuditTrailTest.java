package com.flashafrica.support.audit.trail;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.platform.projection.ViewPositions;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailTest {
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void an_event_is_told_with_who_when_from_where_and_what_it_changed() {
        String id = newTicket();
        String request = UUID.randomUUID().toString();
        server.run(
                "INSERT INTO access_source VALUES ('%s', '10.1.2.3', 'Firefox', 1, now(), now())"
                        .formatted(request));
        long number = server.append(id, opened(id, "audit"));
        long position = publish(id, "ben", "story-1", request, prioritised(Priority.CRITICAL));

        JsonNode entry = json(get("/audit/" + position));
        assertThat(entry.path("position").asLong()).isEqualTo(position);
        assertThat(entry.path("type").asString()).isEqualTo("ticket.prioritised");
        assertThat(entry.path("actor").path("id").asString()).isEqualTo("ben");
        assertThat(entry.path("actor").path("role").asString()).isEqualTo("AGENT");
        assertThat(entry.path("actor").path("authenticated").isNull()).isTrue();
        assertThat(entry.path("source").path("channel").asString()).isEqualTo("WEB");
        JsonNode network = entry.path("source").path("network").get(0);
        assertThat(network.path("address").asString()).isEqualTo("10.1.2.3");
        assertThat(network.path("userAgent").asString()).isEqualTo("Firefox");
        assertThat(entry.path("ticket").path("id").asString()).isEqualTo(id);
        assertThat(entry.path("ticket").path("number").asLong()).isEqualTo(number);
        assertThat(entry.path("summary").asString()).isEqualTo("Priority set to Critical");
        JsonNode change = entry.path("changes").get(0);
        assertThat(change.path("before").asString()).isEqualTo("NORMAL");
        assertThat(change.path("after").asString()).isEqualTo("CRITICAL");
        assertThat(change.path("words").asString()).isEqualTo("Priority: Normal → Critical");
        assertThat(entry.path("correlation").asString()).isEqualTo("story-1");
        assertThat(entry.path("causation").asString()).isEqualTo(request);
        var stored = server.bean(LedgerReader.class).page(position - 1, 1).getFirst();
        assertThat(entry.path("hash").asString())
                .isEqualTo(HexFormat.of().formatHex(stored.hash()));
        assertThat(entry.path("recordedAt").asString()).isEqualTo(stored.recordedAt().toString());
    }

    @Test
    void the_reader_chooses_the_language() {
        String id = newTicket();
        server.append(id, opened(id, "audit"));
        long position = server.append(id, prioritised(Priority.LOW));
        String french = "Priorité fixée : Basse";

        assertThat(json(get("/audit/" + position + "?language=fr")).path("summary").asString())
                .isEqualTo(french);
        var asked = server.http().get().uri("/audit/" + position);
        ResponseSpec answer =
                asked.header(HttpHeaders.ACCEPT_LANGUAGE, "de, fr-SN;q=0.8, en;q=0.2").exchange();
        answer.expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, "fr");
        assertThat(json(answer).path("summary").asString()).isEqualTo(french);
        assertThat(json(get("/audit/" + position)).path("summary").asString())
                .isEqualTo("Priority set to Low");
    }

    @Test
    void what_somebody_wrote_and_who_somebody_is_is_not_told() {
        String id = newTicket();
        long position = server.append(id, opened(id, "audit"));
        ResponseSpec answer = get("/audit/" + position);
        String body = json(answer).toString();
        assertThat(body).contains("Subject: changed").doesNotContain("No dial tone");
        assertThat(body).doesNotContain("Since this morning");
    }

    @Test
    void each_question_finds_what_it_asks_for_and_nothing_else() {
        String id = newTicket();
        String actor = "actor-" + id;
        String story = "story-" + id;
        long opened = publish(id, actor, "other-" + id, "r", opened(id, "audit"));
        long given = publish(id, actor, story, "r", assigned("asha"));
        long note = publish(id, "somebody-" + id, story, "r", noted("x"));
        manyOthers();

        assertThat(positions("actor=" + actor)).containsExactly(given, opened);
        assertThat(positions("actor=" + actor + "&order=oldest")).containsExactly(opened, given);
        assertThat(positions("correlation=" + story)).containsExactly(note, given);
        assertThat(positions("correlation=" + story + "&type=ticket.noted")).containsExactly(note);
        assertThat(positions("ticket=" + id)).containsExactly(note, given, opened);
        assertThat(positions("ticket=" + opened)).containsExactly(note, given, opened);
        assertThat(positions("ticket=" + id + "&actor=somebody-" + id)).containsExactly(note);
        assertThat(positions("ticket=" + given)).as("is no ticket's number").isEmpty();
        assertThat(positions("actor=nobody-at-all")).isEmpty();
    }

    @Test
    void a_tickets_notifications_are_found_with_it() {
        String id = newTicket();
        long opened = server.append(id, opened(id, "audit"));
        String notification = "notification-" + UUID.randomUUID();
        long requested = server.append(notification, requested(notification, id, opened));
        manyOthers();
        long delivered = server.append(notification, new NotificationDelivered(1));

        assertThat(positions("ticket=" + id)).containsExactly(delivered, requested, opened);
        JsonNode entry = json(get("/audit/" + delivered));
        assertThat(entry.path("ticket").path("id").asString()).isEqualTo(id);
        assertThat(entry.path("ticket").path("number").asLong()).isEqualTo(opened);
        assertThat(entry.path("changes")).isEmpty();
    }

    @Test
    void times_are_those_of_recording_the_later_one_excluded() {
        String id = newTicket();
        long first = server.append(id, opened(id, "audit"));
        long second = server.append(id, noted("x"));
        Instant from = server.bean(Cuts.class).recordedAt(first);
        Instant to = server.bean(Cuts.class).recordedAt(second);
        String ticket = "ticket=" + id;
        assertThat(positions(ticket + "&from=" + from + "&to=" + to)).containsExactly(first);
        assertThat(positions(ticket + "&from=" + to)).containsExactly(second);
        assertThat(positions(ticket + "&to=" + from)).isEmpty();
        assertThat(positions(ticket + "&from=" + to + "&to=" + from)).isEmpty();
    }

    @Test
    void pages_go_on_where_the_one_before_ended_while_more_is_recorded() {
        String id = newTicket();
        List<Long> expected = new ArrayList<>();
        expected.add(server.append(id, opened(id, "audit")));
        for (int i = 0; i < 9; i++) {
            expected.add(server.append(id, noted("no. " + i)));
        }
        for (String order : List.of("oldest", "newest")) {
            List<Long> found = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                JsonNode page =
                        json(get("/audit?limit=3&ticket=" + id + "&order=" + order + cursor));
                page.path("items").forEach(item -> found.add(item.path("position").asLong()));
                JsonNode next = page.path("next");
                cursor = next.isNull() ? null : "&cursor=" + next.asString();
                manyOthers();
            }
            assertThat(order.equals("oldest") ? found : found.reversed()).isEqualTo(expected);
        }
    }

    @Test
    void without_a_question_it_is_the_ledger_itself() {
        String id = newTicket();
        long last = server.append(id, opened(id, "audit"), noted("a"), noted("b"));
        assertThat(positions("limit=3")).containsExactly(last, last - 1, last - 2);
        assertThat(positions("limit=2&order=oldest")).containsExactly(1L, 2L);
    }

    /**
     * The question is answered from the ledger where the view has not come to or lost something.
     */
    @Test
    void blocks_that_the_view_has_lost_are_read_all_the_same() {
        String id = newTicket();
        long position = server.append(id, opened(id, "audit"));
        manyOthers();
        await().until(() -> server.bean(ViewPositions.class).reached("audit") > position);
        var views = server.bean(com.flashafrica.support.platform.projection.Views.class);
        var view = server.bean(AuditViewConfiguration.class).auditView();
        reactor.core.publisher.Mono.from(
                        views.documents(view)
                                .deleteOne(new org.bson.Document("_id", AuditBlock.idOf(position))))
                .block();
        assertThat(positions("ticket=" + id)).containsExactly(position);
    }

    @Test
    void the_whole_answer_is_taken_along_as_lines_or_as_a_table() {
        String id = newTicket();
        long opened = server.append(id, opened(id, "audit"));
        long given = server.append(id, assigned("=cmd|calc"));
        for (int i = 0; i < 3; i++) {
            manyOthers();
        }
        long last = server.append(id, noted("x"));

        List<Long> lines =
                text("/audit?ticket=" + id, MediaType.APPLICATION_NDJSON)
                        .lines()
                        .map(line -> JsonMapper.shared().readTree(line).path("position").asLong())
                        .toList();
        assertThat(lines).containsExactly(last, given, opened);

        String table = text("/audit?order=oldest&ticket=" + id, MediaType.valueOf("text/csv"));
        List<String> rows = Stream.of(table.split("\r\n")).toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("position,occurredAt,recordedAt,actor,role,");
        assertThat(rows.get(1)).startsWith(opened + ",").contains("ticket.opened");
        assertThat(rows.get(2)).contains("Agent: nothing → =cmd|calc");
    }

    @Test
    void an_answer_carries_the_id_of_its_story() {
        String story = "0af7651916cd43dd8448eb211c80319c";
        server.http()
                .get()
                .uri("/audit?limit=1")
                .header("traceparent", "00-" + story + "-b7ad6b7169203331-01")
                .exchange()
                .expectHeader()
                .valueEquals("Trace-Id", story);
    }

    @Test
    void wrong_questions_are_refused() {
        get("/audit?colour=red").expectStatus().isBadRequest();
        get("/audit?type=ticket.exploded").expectStatus().isBadRequest();
        get("/audit?order=random").expectStatus().isBadRequest();
        get("/audit?language=de").expectStatus().isBadRequest();
        get("/audit?from=monday").expectStatus().isBadRequest();
        get("/audit?limit=201").expectStatus().isBadRequest();
        get("/audit?actor=").expectStatus().isBadRequest();
        get("/audit?cursor=nonsense").expectStatus().isBadRequest();
        get("/audit/0").expectStatus().isNotFound();
        get("/audit/999999999999999999").expectStatus().isNotFound();
        get("/audit/9999999999999999999999").expectStatus().isBadRequest();
        get("/audit/first").expectStatus().isBadRequest();
        get("/audit/-1").expectStatus().isNotFound();
        String next = json(get("/audit?limit=1")).path("next").asString();
        get("/audit?limit=1&order=oldest&cursor=" + next).expectStatus().isBadRequest();
    }

    /** More than a block, so that the index has something to leave out. */
    private void manyOthers() {
        String other = newTicket();
        List<Object> events = new ArrayList<>(List.of(opened(other, "others")));
        for (int i = 0; i < AuditBlock.SIZE; i++) {
            events.add(noted("nothing of interest"));
        }
        server.publishAt(Instant.parse("2018-06-01T12:00:00Z"), other, events);
    }

    private long publish(
            String ticket, String actor, String story, String cause, Object... events) {
        return server.publishAt(
                Instant.parse("2018-06-01T12:00:00Z"),
                ticket,
                List.of(events),
                Map.of(
                        "actor", actor,
                        "role", "AGENT",
                        "channel", "WEB",
                        "correlation", story,
                        "causation", cause));
    }

    private static NotificationRequested requested(String id, String ticket, long number) {
        return new NotificationRequested(
                new NotificationId(id),
                new TicketId(ticket),
                SlaNotice.Cause.OPENED_CRITICAL,
                new TicketNews(
                        number, Priority.CRITICAL, Level.L1, null, Instant.EPOCH, null, null),
                new Recipient("management", DeliveryChannel.MAIL, 1, Language.FR),
                "opened-critical");
    }

    private List<Long> positions(String question) {
        List<Long> positions = new ArrayList<>();
        json(get("/audit?" + question))
                .path("items")
                .forEach(item -> positions.add(item.path("position").asLong()));
        return positions;
    }

    private String text(String path, MediaType type) {
        ResponseSpec answer = server.http().get().uri(path).accept(type).exchange();
        answer.expectStatus().isOk().expectHeader().contentTypeCompatibleWith(type);
        return new String(
                Objects.requireNonNull(
                        answer.expectBody(byte[].class).returnResult().getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResponseSpec get(String path) {
        return server.http().get().uri(path).exchange();
    }

    private static JsonNode json(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }
}
