package com.flashafrica.support.notification.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaNotice.Cause;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.Tickets;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenClockRingsThenNotifyTest {
    private static final SlaRules TELLING_MANAGEMENT =
            Rules.telling(new SlaNotice(Cause.OPENED_CRITICAL, "management"));

    private static final NotificationEvent DELIVERED = new NotificationDelivered(1);

    private final MovableClock clock = new MovableClock();
    private EmbeddedLedger ledger;
    private WebhookServer hook;

    @BeforeEach
    void start() {
        ledger = EmbeddedLedger.withoutSchema();
        hook = new WebhookServer();
    }

    @AfterEach
    void stop() {
        hook.close();
        ledger.close();
    }

    @Test
    void the_shipped_rules_tell_management_once_of_each_ticket_that_becomes_critical() {
        try (Notifying side = side(SlaRules.SHIPPED, 1)) {
            side.done(critical("opened"));
            side.done(Tickets.open("raised"));
            side.done(prioritised("raised", Priority.CRITICAL));
            side.done(critical("last"));
            side.await("last", 1, DELIVERED);
            assertThat(side.requested())
                    .extracting(request -> request.ticket().value(), NotificationRequested::cause)
                    .containsExactly(
                            tuple("opened", Cause.OPENED_CRITICAL),
                            tuple("raised", Cause.OPENED_CRITICAL),
                            tuple("last", Cause.OPENED_CRITICAL));
        }
    }

    @Test
    void nobody_is_told_of_an_imported_ticket_whatever_it_was() {
        try (Notifying side = side(TELLING_MANAGEMENT, 1)) {
            Instant then = clock.instant().minusSeconds(90_000);
            OpenTicket open = critical("imported");
            PrioritiseTicket lower = prioritised("imported", Priority.LOW);
            PrioritiseTicket raise = prioritised("imported", Priority.CRITICAL);
            side.done(
                    new ImportHistory(
                            open.ticket(),
                            "servicenow",
                            "import-1",
                            List.of(
                                    new ImportedRecord("1", then, new PersonId("8"), open),
                                    new ImportedRecord("2", then, null, lower),
                                    new ImportedRecord("3", then, null, raise))));
            side.done(prioritised("imported", Priority.HIGH));
            side.done(prioritised("imported", Priority.CRITICAL));
            side.done(critical("live"));
            side.await("live", 1, DELIVERED);
            assertThat(side.requested("imported")).isEmpty();
        }
    }

    @Test
    void when_everything_comes_by_again_nothing_is_sent_not_even_to_who_joined_since()
            throws SQLException {
        try (Notifying side = side(TELLING_MANAGEMENT, 2)) {
            side.done(critical("before"));
            side.await("before", 2, DELIVERED);
        }
        ledger.run("DELETE FROM token_entry");

        try (Notifying side = side(TELLING_MANAGEMENT, 3)) {
            side.done(critical("after"));
            side.await("after", 3, DELIVERED);
            assertThat(side.requested("before")).hasSize(2);
            assertThat(side.requested("before"))
                    .allSatisfy(request ->
                            assertThat(hook.calls(request.notification().value())).hasSize(1));
            assertThat(hook.calls()).hasSize(5);
        }
    }

    @Test
    void without_a_secret_nothing_is_sent() {
        try (Notifying side =
                Notifying.on(
                        ledger,
                        clock,
                        Rules.telling(new SlaNotice(Cause.OPENED_CRITICAL, hook.address())))) {
            side.done(critical("unsigned"));
            side.await(
                    "unsigned",
                    1,
                    new NotificationFailed(
                            1,
                            "No secret is configured to sign with"
                                    + " (support.notification.webhook.secret).",
                            true));
            assertThat(hook.calls()).isEmpty();
        }
    }

    @Test
    void without_a_mail_server_it_waits_for_one() {
        try (Notifying side =
                Notifying.on(
                        ledger,
                        clock,
                        Rules.telling(new SlaNotice(Cause.OPENED_CRITICAL, "lead@desk.example")))) {
            side.done(critical("unposted"));
            side.await(
                    "unposted",
                    1,
                    new NotificationFailed(
                            1, "No mail server is configured (spring.mail.host).", false));
        }
    }

    private Notifying side(SlaRules rules, int webhooks) {
        String all = String.join(",", Collections.nCopies(webhooks, hook.address()));
        return Notifying.on(
                ledger,
                clock,
                rules,
                "support.notification.webhook.secret=secret",
                "support.notification.roles.management.webhooks=" + all);
    }

    private static PrioritiseTicket prioritised(String ticket, Priority priority) {
        return new PrioritiseTicket(new TicketId(ticket), priority, null);
    }

    private static OpenTicket critical(String id) {
        return new OpenTicket(
                new TicketId(id),
                new PersonId("customer-awa"),
                Tier.STANDARD,
                "No VPN",
                "It fails.",
                Channel.WEB,
                Priority.CRITICAL,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
