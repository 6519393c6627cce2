package com.flashafrica.support.notification.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.testing.Tickets;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookDeliveryTest {
    private static final String SECRET = "a secret between the two of us";
    private static final MovableClock CLOCK = new MovableClock();
    private static EmbeddedLedger ledger;
    private static WebhookServer hook;
    private static Notifying side;
    private static int tickets;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        hook = new WebhookServer();
        side =
                Notifying.on(
                        ledger,
                        CLOCK,
                        Rules.telling(new SlaNotice(SlaNotice.Cause.ESCALATED, hook.address())),
                        "support.notification.webhook.secret=" + SECRET,
                        "support.notification.base-url=https://desk.example");
    }

    @AfterAll
    static void stop() {
        side.close();
        hook.close();
        ledger.close();
    }

    @BeforeEach
    void answersWell() {
        hook.answers(200);
    }

    @Test
    void what_is_sent_is_signed_over_its_time_and_body() throws Exception {
        NotificationId id = escalated();
        await().untilAsserted(() -> assertThat(last(id)).isEqualTo(new NotificationDelivered(1)));
        WebhookServer.Call call = hook.calls(id.value()).getFirst();

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((call.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(call.signature())
                .isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(call.body())));
        assertThat(Long.parseLong(call.timestamp()))
                .isBetween(CLOCK.instant().getEpochSecond() - 30, CLOCK.instant().getEpochSecond());
        assertThat(call.contentType()).isEqualTo("application/json");

        NotificationRequested requested = (NotificationRequested) side.story(id).getFirst();
        JsonNode body = JsonMapper.shared().readTree(call.body());
        assertThat(body.path("id").asString()).isEqualTo(id.value());
        assertThat(body.path("cause").asString()).isEqualTo("ESCALATED");
        assertThat(body.path("from").asString()).isEqualTo("L1");
        assertThat(body.path("clock").asString()).isEqualTo("RESOLUTION");
        assertThat(body.path("dueAt").asString()).isEqualTo(requested.says().dueAt() + "");
        JsonNode ticket = body.path("ticket");
        assertThat(ticket.path("number").asLong()).isEqualTo(requested.says().number());
        assertThat(ticket.path("level").asString()).isEqualTo("L2");
        assertThat(ticket.path("link").asString())
                .isEqualTo("https://desk.example/tickets/" + requested.ticket());
    }

    @Test
    void one_that_fails_first_is_sent_again_the_same_under_the_same_id() {
        hook.answers(500, 200);
        NotificationId id = escalated();
        await().untilAsserted(() ->
                assertThat(last(id))
                        .isEqualTo(new NotificationFailed(1, "The webhook answered 500.", false)));
        CLOCK.advance(Duration.ofSeconds(31));
        await().untilAsserted(() -> assertThat(last(id)).isEqualTo(new NotificationDelivered(2)));
        List<WebhookServer.Call> calls = hook.calls(id.value());
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
        assertThat(calls.get(1).signature()).isNotEqualTo(calls.get(0).signature());
    }

    @Test
    void one_that_always_fails_is_given_up_after_the_last_attempt() {
        hook.answers(503);
        NotificationId id = escalated();
        for (int attempt = 1; attempt <= 8; attempt++) {
            int events = attempt + 1;
            await().untilAsserted(() -> assertThat(side.story(id)).hasSize(events));
            CLOCK.advance(Duration.ofHours(1));
        }
        assertThat(last(id))
                .isEqualTo(new NotificationFailed(8, "The webhook answered 503.", true));
        assertThat(side.story(id).subList(1, 8))
                .allSatisfy(event -> assertThat(((NotificationFailed) event).last()).isFalse());
        hook.answers(200);
        NotificationId next = escalated();
        await().untilAsserted(() -> assertThat(last(next)).isEqualTo(new NotificationDelivered(1)));
        assertThat(hook.calls(id.value())).hasSize(8);
    }

    @Test
    void a_redirect_is_not_followed() {
        hook.answers(302, 200);
        NotificationId id = escalated();
        await().untilAsserted(() ->
                assertThat(last(id))
                        .isEqualTo(new NotificationFailed(1, "The webhook answered 302.", false)));
        assertThat(hook.calls(id.value())).hasSize(1);
        CLOCK.advance(Duration.ofSeconds(31));
        await().untilAsserted(() -> assertThat(last(id)).isEqualTo(new NotificationDelivered(2)));
    }

    @Test
    void the_story_goes_on_at_whoever_is_told() {
        String story = "0af7651916cd43dd8448eb211c80319c";
        NotificationId id =
                escalated(new Cause("agent-moussa", ActorRole.AGENT, "WEB", story, "request-1"));
        await().untilAsserted(() -> assertThat(last(id)).isEqualTo(new NotificationDelivered(1)));
        assertThat(hook.calls(id.value()).getFirst().parent())
                .matches("00-" + story + "-(?!0{16})[0-9a-f]{16}-01");
    }

    @Test
    void a_story_that_is_no_traces_is_not_made_one() {
        NotificationId id = escalated();
        await().untilAsserted(() -> assertThat(last(id)).isEqualTo(new NotificationDelivered(1)));
        assertThat(hook.calls(id.value()).getFirst().parent()).isNull();
    }

    /** The notification that an escalation by hand led to. */
    private static NotificationId escalated() {
        return escalated(RunningCommandSide.CAUSE);
    }

    private static NotificationId escalated(Cause cause) {
        String ticket = "ticket-" + tickets++;
        side.done(Tickets.open(ticket));
        side.done(new EscalateTicket(new TicketId(ticket), Level.L2, "kernel"), cause);
        await().untilAsserted(() -> assertThat(side.requested(ticket)).hasSize(1));
        return side.requested(ticket).getFirst().notification();
    }

    private static NotificationEvent last(NotificationId notification) {
        return side.story(notification).getLast();
    }
}
