package com.flashafrica.support.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.satisfaction.domain.RatingLink;
import com.flashafrica.support.satisfaction.shell.RatingLinks;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** From a resolution to the rating, as the requester meets it. */
class AskingJourneyTest {
    private static final String DESK = "http://desk.example";

    private static EmbeddedLedger ledger;
    private static GreenMail mail;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        api =
                RunningApi.on(
                        ledger,
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + mail.getSmtp().getPort(),
                        "support.satisfaction.key=0123456789abcdef",
                        "support.satisfaction.base-url=" + DESK,
                        "support.satisfaction.remind-after=1s",
                        "support.timer.poll=50ms");
    }

    @AfterAll
    static void stop() throws Exception {
        api.close();
        mail.stop();
        ledger.close();
    }

    @Test
    void a_french_requester_gets_one_link_looks_at_it_and_answers_once() throws Exception {
        String ticket = resolved("awa@example.org", "fr");
        MimeMessage asked = mails("awa@example.org", 1).getFirst();
        assertThat(asked.getSubject()).contains("êtes-vous satisfait");
        assertThat(asked.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        String link = link(asked);

        var page = get(link, 200);
        assertThat(page.getResponseBody()).contains("<html lang=\"fr\">", "Ticket");
        assertThat(page.getResponseHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'");
        assertThat(page.getResponseHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getResponseHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(get(link + "?score=4", 200).getResponseBody())
                .contains("value=\"4\" required checked");
        assertThat(events(ticket, TicketRated.class)).isEmpty();

        assertThat(post(link, "comment=hm", 422)).contains("<form");
        assertThat(post(link, "score=5&comment=Merci+%C3%A0+tous", 200)).contains("Merci");
        assertThat(post(link, "score=1", 410)).contains("déjà répondu");
        assertThat(get(link, 410).getResponseBody()).contains("déjà répondu");
        assertThat(events(ticket, TicketRated.class))
                .extracting(TicketRated::resolution, TicketRated::score, TicketRated::comment)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, 5, "Merci à tous"));
    }

    @Test
    void a_reopening_makes_the_link_void_and_the_next_resolution_asks_again() throws Exception {
        String ticket = resolved("moussa@example.org", "en-GB");
        String first = link(mails("moussa@example.org", 1).getFirst());
        api.post("/tickets/" + ticket + "/reopenings", "{\"reason\":\"still\"}")
                .expectStatus()
                .isOk();
        assertThat(post(first, "score=5", 410)).contains("was reopened since");
        resolve(ticket);
        await().until(() -> events(ticket, TicketRatingAsked.class).size() == 2);
        assertThat(post(first, "score=5", 410)).contains("was reopened since");
        String second =
                await().until(
                                () ->
                                        Stream.of(
                                                        mail.getReceivedMessagesForDomain(
                                                                "moussa@example.org"))
                                                .map(AskingJourneyTest::link)
                                                .filter(link -> !link.equals(first))
                                                .findFirst()
                                                .orElse(""),
                                link -> !link.isEmpty());
        assertThat(post(second, "score=2", 200)).contains("Thank you");
        assertThat(events(ticket, TicketRated.class))
                .extracting(TicketRated::resolution)
                .containsExactly(2);
    }

    @Test
    void whoever_does_not_answer_is_reminded_once_with_the_same_link() {
        String ticket = resolved("fatou@example.org", "fr");
        List<MimeMessage> both = mails("fatou@example.org", 2);
        assertThat(link(both.getLast())).isEqualTo(link(both.getFirst()));
        assertThat(events(ticket, TicketRatingReminded.class)).hasSize(1);
    }

    @Test
    void who_opts_out_is_asked_no_more_until_that_is_undone() {
        String ticket = resolved("aminata@example.org", "fr");
        String link = link(mails("aminata@example.org", 1).getFirst());
        assertThat(get(link + "/opt-out", 200).getResponseBody()).contains("/opt-out");
        assertThat(post(link + "/opt-out", "List-Unsubscribe=One-Click", 200)).contains("noté");
        assertThat(events(ticket, TicketRatingDeclined.class)).hasSize(1);

        String later = resolved("aminata@example.org", "fr");
        String marker = resolved("marker@example.org", "fr");
        mails("marker@example.org", 1);
        assertThat(events(marker, TicketRatingAsked.class)).hasSize(1);
        assertThat(events(later, TicketRatingAsked.class)).isEmpty();
        api.post("/tickets/" + later + "/rating-requests", "").expectStatus().isEqualTo(409);

        post(link + "/opt-in", "", 200);
        resolved("aminata@example.org", "fr");
        await().until(() -> mails("aminata@example.org", 2).size() >= 2);
    }

    @Test
    void without_an_address_the_channel_gets_the_link_the_same_one_each_time() {
        String ticket = api.open();
        api.post("/tickets/" + ticket + "/rating-requests", "").expectStatus().isEqualTo(409);
        resolve(ticket);
        Map<String, Object> handed =
                RunningApi.json(api.post("/tickets/" + ticket + "/rating-requests", ""));
        Map<String, Object> again =
                RunningApi.json(api.post("/tickets/" + ticket + "/rating-requests", ""));
        assertThat(again).isEqualTo(handed);
        String link = String.valueOf(handed.get("url")).substring(DESK.length());
        answerInJson(link, "{", 400);
        answerInJson(link, "null", 400);
        answerInJson(link, "{\"score\":6}", 422);
        answerInJson(link, "{\"score\":3,\"colour\":1}", 422);
        answerInJson(link, "{\"score\":3,\"comment\":\"" + "x".repeat(10_001) + "\"}", 422);
        api.http()
                .post()
                .uri(link)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("score=3")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        api.http()
                .post()
                .uri(link)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"score\":3}")
                .exchange()
                .expectStatus()
                .isNoContent();
        api.http()
                .post()
                .uri(link)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"score\":3}")
                .exchange()
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).contains("rating-link-answered"));
        assertThat(api.events(ticket))
                .as("as of every request, its id")
                .allSatisfy(
                        event -> assertThat(event.metadata()).containsKey(EventMetadata.CAUSATION));
    }

    private void answerInJson(String link, String body, int status) {
        api.http()
                .post()
                .uri(link)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void a_forged_link_is_unknown_an_expired_one_says_so_and_a_book_is_no_answer() {
        String ticket = api.open();
        resolve(ticket);
        RatingLinks links = api.bean(RatingLinks.class);
        TicketId id = new TicketId(ticket);
        String good = links.token(new RatingLink(id, 1, Instant.now().plusSeconds(600)));
        String old = links.token(new RatingLink(id, 1, Instant.parse("2026-01-01T00:00:00Z")));
        String forged = good.replaceFirst("\\.1\\.", ".2.");

        assertThat(get("/r/" + forged, 404).getResponseBody()).contains("pas valable");
        assertThat(post("/r/" + forged, "score=5", 404)).contains("not valid");
        assertThat(post("/r/" + good + "0", "score=5", 404)).contains("not valid");
        assertThat(post("/r/" + old, "score=5", 410)).contains("expiré");
        post("/r/" + good, "score=5&comment=" + "x".repeat(70_000), 413);
        post("/r/" + good, "score=5&comment=" + "x".repeat(10_001), 422);
        assertThat(events(ticket, TicketRated.class)).isEmpty();
        assertThat(post("/r/" + good, "score=5&comment=%3Cscript%3E", 200))
                .doesNotContain("<script");
    }

    private static String resolved(String email, String language) {
        String body =
                """
                {"subject":"No VPN","channel":"WEB",
                 "requester":{"email":"%s","language":"%s"},"language":"%s"}
                """
                        .formatted(email, language, language);
        String ticket =
                String.valueOf(
                        RunningApi.json(api.post("/tickets", body).expectStatus().isCreated())
                                .get("id"));
        resolve(ticket);
        return ticket;
    }

    private static void resolve(String ticket) {
        api.post("/tickets/" + ticket + "/resolutions", "{\"summary\":\"new key\"}")
                .expectStatus()
                .isOk();
        assertThat(events(ticket, TicketResolved.class)).isNotEmpty();
    }

    private static <E extends TicketEvent> List<E> events(String ticket, Class<E> type) {
        return api.events(ticket).stream()
                .map(Recorded::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<MimeMessage> mails(String to, int atLeast) {
        return await().atMost(java.time.Duration.ofSeconds(15))
                .until(
                        () -> List.of(mail.getReceivedMessagesForDomain(to)),
                        mails -> mails.size() >= atLeast);
    }

    private static String link(MimeMessage message) {
        try {
            return Stream.of(String.valueOf(message.getContent()).split("\\s+"))
                    .filter(word -> word.startsWith(DESK) && !word.endsWith("/opt-out"))
                    .findFirst()
                    .orElseThrow()
                    .substring(DESK.length());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static EntityExchangeResult<String> get(String link, int status) {
        return api.http()
                .get()
                .uri(link)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult();
    }

    private static String post(String link, String form, int status) {
        return String.valueOf(
                api.http()
                        .post()
                        .uri(link)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
