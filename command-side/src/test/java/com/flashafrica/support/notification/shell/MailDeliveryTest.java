package com.flashafrica.support.notification.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaNotice.Cause;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.Tickets;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

class MailDeliveryTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static EmbeddedLedger ledger;
    private static GreenMail post;
    private static Notifying side;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        int port = TestSocketUtils.findAvailableTcpPort();
        post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        side =
                Notifying.on(
                        ledger,
                        CLOCK,
                        Rules.telling(
                                new SlaNotice(Cause.OPENED_CRITICAL, "management"),
                                new SlaNotice(Cause.MISSED, "lead@desk.example"),
                                new SlaNotice(Cause.ESCALATED, "unheard-of")),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + port,
                        "support.notification.from=Support <support@desk.example>",
                        "support.notification.roles.management.addresses="
                                + "awa@desk.example,moussa@desk.example",
                        "support.notification.roles.management.language=fr");
    }

    @AfterAll
    static void stop() {
        side.close();
        post.stop();
        ledger.close();
    }

    @Test
    void management_reads_in_french_that_a_ticket_was_raised_to_critical() throws Exception {
        side.done(Tickets.open("raised"));
        side.done(new PrioritiseTicket(new TicketId("raised"), Priority.CRITICAL, null));
        MimeMessage mail =
                mailFor(side.await("raised", 2, new NotificationDelivered(1)).getFirst());
        NotificationRequested requested = side.requested("raised").getLast();

        assertThat(requested.recipient().place()).as("the first is requested last").isEqualTo(1);
        assertThat(mailFor(requested).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("awa@desk.example");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("moussa@desk.example");
        assertThat(mail.getSubject())
                .isEqualTo("Ticket " + requested.says().number() + " : priorité critique");
        assertThat(mail.getFrom()[0]).hasToString("Support <support@desk.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContent().toString()).contains("Échéance de résolution : ", " UTC.");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("No VPN", "customer-awa");
    }

    @Test
    void an_address_of_the_policy_reads_in_english_what_was_missed() throws Exception {
        side.done(Tickets.open("missed"));
        CLOCK.advance(Duration.ofMinutes(11));
        side.done(new CheckSlaClocks(new TicketId("missed")));
        NotificationRequested requested =
                side.await("missed", 1, new NotificationDelivered(1)).getFirst();
        MimeMessage mail = mailFor(requested);
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Ticket " + requested.says().number() + ": the first response is overdue");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("lead@desk.example");
        assertThat(mail.getSentDate()).isAfter(Date.from(requested.says().at().minusSeconds(2)));
    }

    @Test
    void a_role_that_stands_for_nobody_is_a_dead_letter_at_once() {
        side.done(Tickets.open("alone"));
        side.done(new EscalateTicket(new TicketId("alone"), Level.L2, "kernel"));
        side.await(
                "alone",
                1,
                new NotificationFailed(
                        1,
                        "Nobody is configured for this role" + " (support.notification.roles).",
                        true));
    }

    @Test
    void while_the_mail_server_is_away_it_is_tried_until_it_is_back() throws Exception {
        post.stop();
        side.done(Tickets.open("away"));
        CLOCK.advance(Duration.ofMinutes(11));
        side.done(new CheckSlaClocks(new TicketId("away")));
        side.await(
                "away",
                1,
                new NotificationFailed(1, "The mail server could not be reached.", false));
        post.start();
        CLOCK.advance(Duration.ofSeconds(31));
        assertThat(
                        mailFor(side.await("away", 1, new NotificationDelivered(2)).getFirst())
                                .getSubject())
                .contains("overdue");
    }

    /** There is exactly one that has the notification's id for its own. */
    private static MimeMessage mailFor(NotificationRequested requested) {
        String id = "<" + requested.notification() + "@desk.example>";
        List<MimeMessage> mails =
                Arrays.stream(post.getReceivedMessages())
                        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(id))
                        .toList();
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }
}
