package com.flashafrica.support.platform.sealing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.testing.Events;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Nothing readable is kept anywhere; whoever may read it does, until it is erased. */
class SealedReadTest {
    private static final Duration AN_ERASURE_SHOWS = Duration.ofSeconds(15);

    private final QuerySideServer server = QuerySideServer.get();
    private final String person = "person-" + UUID.randomUUID();
    private final String ticket = Events.newTicket();
    private final String canary = "canary-" + UUID.randomUUID();

    private long write() {
        return server.append(
                ticket,
                new TicketOpened(
                        new TicketId(ticket),
                        new PersonId(person),
                        Tier.STANDARD,
                        "Say \"" + canary + "\"",
                        "1\n2 " + canary,
                        Channel.WEB,
                        Priority.NORMAL,
                        "sealed-" + ticket,
                        List.of(),
                        null,
                        null,
                        null),
                new TicketReplied(
                        new MessageId("m-1"),
                        Author.AGENT,
                        null,
                        new PersonId(person),
                        "<p>" + canary + "<script>alert(1)</script></p>",
                        List.of(),
                        TextFormat.HTML));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tickets/{id}",
                "/tickets?category=sealed-{id}",
                "/tickets/{id}/timeline",
                "/tickets/{id}/diff",
                "/tickets/{id}?asOf={position}"
            })
    void everyPageShowsItAndSaysErasedOnceTheKeyIsGone(String path) {
        long position = write();
        assertThat(page(server.http(), path, position)).contains(canary).doesNotContain("\uE000");
        destroyKey();
        await().atMost(AN_ERASURE_SHOWS)
                .untilAsserted(() ->
                        assertThat(page(server.http(), path, position))
                                .contains(PersonalTexts.ERASED)
                                .doesNotContain(canary));
    }

    @Test
    void aTextIsEscapedAsItWasWritten() {
        long position = write();
        server.http()
                .get()
                .uri("/tickets/" + ticket)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .exchange()
                .expectBody()
                .jsonPath("$.subject")
                .isEqualTo("Say \"" + canary + "\"")
                .jsonPath("$.description")
                .isEqualTo("1\n2 " + canary);
    }

    @Test
    void htmlIsHarmlessWhereItIsShownAndAsItCameWhereItIsKept() {
        long position = write();
        assertThat(page(server.http(), "/tickets/{id}/timeline", position))
                .contains("<p>" + canary)
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/exports/tickets?format=csv", "/exports/events?format=ndjson", "/events"})
    void whatIsTakenAwayIsOpenOnlyForWhoMayReadIt(String path) {
        long position = write();
        String until = path.equals("/events") ? "?until=" + position : "";
        String all = lines(TestTokens.lead(), path + until);
        assertThat(all).contains(canary).contains(person).doesNotContain("\uE000");
        String some = lines(TestTokens.bearer(Role.ANALYST, "analyst-1"), path + until);
        assertThat(some)
                .doesNotContain(canary)
                .doesNotContain(person)
                .doesNotContain("\uE000")
                .contains(PersonalTexts.WITHHELD)
                .contains("pseudonym-");
    }

    @Test
    void noDocumentAndNoRowHoldsIt() {
        long position = write();
        page(server.http(), "/tickets/{id}", position);
        page(server.http(), "/tickets?category=sealed-{id}", position);
        MongoDatabase mongo = server.bean(MongoDatabase.class);
        List<String> documents =
                Flux.from(mongo.listCollectionNames())
                        .flatMap(name -> mongo.getCollection(name).find(Document.class))
                        .map(Document::toJson)
                        .collectList()
                        .block();
        assertThat(documents)
                .anyMatch(document -> document.contains(ticket))
                .noneMatch(document -> document.contains(canary));
        assertThat(server.rows("SELECT convert_from(payload, 'UTF8') FROM ledger_event"))
                .anyMatch(row -> row.getFirst().contains(person))
                .noneMatch(row -> row.getFirst().contains(canary));
    }

    @Test
    void aTokenInAnAddressIsRefused() {
        server.http()
                .get()
                .uri("/tickets?category={reserved}", "\uE0001:x:y:z\uE001")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private void destroyKey() {
        server.run(
                "UPDATE sealing_key SET wrapped = NULL, wrapped_by = NULL, erased_at = now() WHERE"
                        + " owner = '"
                        + person
                        + "'");
    }

    private String page(WebTestClient reader, String path, long position) {
        String at = path.replace("{id}", ticket).replace("{position}", Long.toString(position));
        return Objects.requireNonNull(
                reader.get()
                        .uri(at)
                        .header("Ledger-Position", Long.toString(position))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String lines(String bearer, String path) {
        return String.join(
                "",
                Objects.requireNonNull(
                        server.streams(bearer)
                                .get()
                                .uri(path)
                                .retrieve()
                                .bodyToFlux(String.class)
                                .collectList()
                                .block(Duration.ofSeconds(60))));
    }
}
