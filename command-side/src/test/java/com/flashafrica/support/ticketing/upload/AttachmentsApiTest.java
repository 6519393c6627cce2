package com.flashafrica.support.ticketing.upload;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Flux;

/** Files that come with messages, from the upload to the message that names them. */
class AttachmentsApiTest {
    private static final byte[] TEXT = "Le journal du VPN\n".getBytes(StandardCharsets.UTF_8);

    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api =
                RunningApi.on(
                        ledger,
                        "support.attachments.max-size=1MB",
                        "support.attachments.max-per-ticket=1500KB",
                        "support.attachments.at-once=2",
                        "support.attachments.pause=1s",
                        "support.attachments.keep-unnamed=0s");
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void an_uploaded_file_is_named_by_a_reply_with_what_the_upload_answered() {
        String ticket = api.open();

        var answer = json(upload(ticket, "../vpn log.txt", TEXT).expectStatus().isCreated());
        assertThat(answer)
                .containsEntry("name", "vpn log.txt")
                .containsEntry("mediaType", "text/plain")
                .containsEntry("size", TEXT.length);
        String digest = String.valueOf(answer.get("digest"));

        api.post("/tickets/" + ticket + "/replies", reply("/x/vpn.txt", "text/plain", digest))
                .expectStatus()
                .isOk();
        assertThat(api.events(ticket).getLast().payload())
                .isInstanceOfSatisfying(
                        TicketReplied.class,
                        reply ->
                                assertThat(reply.attachments())
                                        .containsExactly(
                                                new Attachment(
                                                        "vpn.txt",
                                                        "text/plain",
                                                        TEXT.length,
                                                        digest)));
    }

    @Test
    void the_same_file_again_is_the_same_attachment() {
        String ticket = api.open();
        byte[] large = filled(1 << 20);

        var first = json(upload(ticket, "a.txt", large).expectStatus().isCreated());
        assertThat(json(upload(ticket, "b.txt", large).expectStatus().isCreated()).get("digest"))
                .isEqualTo(first.get("digest"));
        assertThat(count("attachment_piece", ticket)).isEqualTo(4);
    }

    @Test
    void what_is_kept_cannot_be_read_from_the_tables() {
        String ticket = api.open();
        upload(ticket, "salaire.txt", TEXT).expectStatus().isCreated();

        List<String> kept =
                api.bean(JdbcClient.class)
                        .sql(
                                "SELECT encode(sealed, 'escape') FROM attachment_piece WHERE ticket"
                                        + " = :t UNION ALL SELECT encode(name, 'escape') FROM"
                                        + " attachment WHERE ticket = :t")
                        .param("t", ticket)
                        .query((row, _) -> row.getString(1))
                        .list();
        assertThat(kept)
                .hasSize(2)
                .noneMatch(text -> text.contains("journal") || text.contains("salaire"));
    }

    @Test
    void a_message_names_only_what_was_uploaded_to_its_ticket_as_it_is() {
        String mine = api.open();
        String other = api.open();
        String digest = String.valueOf(json(upload(other, "a.txt", TEXT)).get("digest"));

        refused(mine, reply("a.txt", "text/plain", digest), "attachments[0].digest");
        refused(other, reply("a.txt", "image/png", digest), "attachments[0].type");
        refused(other, reply("a.exe", "text/plain", digest), "attachments[0].name");
        refused(
                other,
                reply("a.txt", "text/plain", digest)
                        .replace("\"size\":" + TEXT.length, "\"size\":1"),
                "attachments[0].size");
        api.post("/tickets/ticket-none/replies", reply("a.txt", "text/plain", digest))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_late_reply_takes_its_files_to_the_ticket_that_it_opens() {
        String ticket = api.open();
        api.post("/tickets/" + ticket + "/resolutions", "{\"summary\":\"ok\"}");
        api.post("/tickets/" + ticket + "/closures", "{}").expectStatus().isOk();
        String digest = String.valueOf(json(upload(ticket, "a.txt", TEXT)).get("digest"));

        String late = reply("a.txt", "text/plain", digest).replace("AGENT", "CUSTOMER");
        var opened =
                json(
                        api.post("/tickets/" + ticket + "/replies", late, "Idempotency-Key", ticket)
                                .expectStatus()
                                .isCreated());
        String next = String.valueOf(opened.get("id"));
        assertThat(next).isNotEqualTo(ticket);
        assertThat(count("attachment_piece", next)).isEqualTo(1);
        api.post("/tickets/" + ticket + "/replies", late, "Idempotency-Key", ticket)
                .expectStatus()
                .isCreated();
    }

    @Test
    void what_is_too_large_or_not_taken_leaves_nothing() {
        String ticket = api.open();

        upload(ticket, "a.txt", filled((1 << 20) + 1)).expectStatus().isEqualTo(413);
        streamed(ticket, Flux.range(0, 100).map(_ -> buffer(filled(100_000))))
                .expectStatus()
                .isEqualTo(413);
        upload(ticket, "a.txt", new byte[0]).expectStatus().isEqualTo(422);
        upload(ticket, "a.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415);
        upload("ticket-none", "a.txt", TEXT).expectStatus().isNotFound();
        upload("sla-rules", "a.txt", TEXT).expectStatus().isNotFound();
        assertThat(count("attachment", ticket)).isZero();
    }

    @Test
    void a_ticket_has_its_share_and_no_more() {
        String ticket = api.open();
        upload(ticket, "a.txt", filled(1_000_000)).expectStatus().isCreated();
        upload(ticket, "b.txt", filled(700_000)).expectStatus().isEqualTo(409);
        upload(ticket, "c.txt", TEXT).expectStatus().isCreated();
    }

    @Test
    void what_stops_coming_is_given_up() {
        String ticket = api.open();
        streamed(ticket, Flux.concat(Flux.just(buffer(TEXT)), Flux.never()))
                .expectStatus()
                .isEqualTo(408);
        // Nobody's place is taken for ever.
        upload(ticket, "a.txt", TEXT).expectStatus().isCreated();
    }

    @Test
    void so_many_are_taken_at_once_and_the_next_is_told_when_to_come() {
        String ticket = api.open();
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual()
                    .start(() ->
                            streamed(ticket, Flux.concat(Flux.just(buffer(TEXT)), Flux.never())));
        }
        await().untilAsserted(() ->
                upload(ticket, "a.txt", TEXT)
                        .expectStatus()
                        .isEqualTo(503)
                        .expectHeader()
                        .valueEquals("Retry-After", "1"));
        await().untilAsserted(() -> upload(ticket, "a.txt", TEXT).expectStatus().isCreated());
    }

    @Test
    void what_no_message_names_is_swept_away_in_time() {
        String ticket = api.open();
        String named = String.valueOf(json(upload(ticket, "a.txt", TEXT)).get("digest"));
        upload(ticket, "b.txt", filled(1000)).expectStatus().isCreated();
        api.post(
                        "/tickets/" + ticket + "/notes",
                        reply("a.txt", "text/plain", named).replace("\"author\":\"AGENT\",", ""))
                .expectStatus()
                .isOk();

        api.bean(AttachmentSweep.class).sweep();
        assertThat(count("attachment", ticket)).isEqualTo(1);
        api.bean(AttachmentSweep.class).sweep();
        assertThat(count("attachment", ticket)).isEqualTo(1);
    }

    private static void refused(String ticket, String body, String field) {
        var answer = api.post("/tickets/" + ticket + "/replies", body);
        answer.expectStatus().isEqualTo(422);
        assertThat(String.valueOf(json(answer).get("errors"))).contains(field);
    }

    private static String reply(String name, String type, String digest) {
        return "{\"author\":\"AGENT\",\"body\":\"x\",\"attachments\":[{\"name\":\"%s\",\"type\":\"%s\",\"size\":%d,\"digest\":\"%s\"}]}"
                .formatted(name, type, TEXT.length, digest);
    }

    private static long count(String table, String ticket) {
        return api.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + table + " WHERE ticket = ?")
                .param(ticket)
                .query(Long.class)
                .single();
    }

    private static ResponseSpec upload(String ticket, @Nullable String name, byte[] content) {
        return api.http()
                .post()
                .uri(to -> address(to, ticket, name))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(content)
                .exchange();
    }

    private static java.net.URI address(UriBuilder to, String ticket, @Nullable String name) {
        to.path("/api/v1/tickets/{id}/attachments");
        return name == null
                ? to.build(ticket)
                : to.queryParam("name", "{name}").build(Map.of("id", ticket, "name", name));
    }

    private static ResponseSpec streamed(String ticket, Flux<DataBuffer> body) {
        return api.http()
                .post()
                .uri("/api/v1/tickets/" + ticket + "/attachments")
                .contentType(MediaType.TEXT_PLAIN)
                .body(BodyInserters.fromDataBuffers(body))
                .exchange();
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
