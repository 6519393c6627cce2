package com.flashafrica.support.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.notification.domain.Notice;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Instant AT = Instant.parse("2026-08-03T08:05:09.5Z");
    private static final Instant DUE = Instant.parse("2026-08-03T12:05:09.5Z");
    private static final URI BASE = URI.create("https://desk.flashafrica.example/");

    @Test
    void a_critical_ticket_in_french_with_its_link() {
        Letter letter =
                new Letters(new LetterWords(BASE))
                        .write(of(SlaNotice.Cause.OPENED_CRITICAL, Language.FR, (Level) null));
        assertThat(letter)
                .isEqualTo(
                        new Letter(
                                "Ticket 41 : priorité critique",
                                """
                                Le ticket 41 est de priorité critique depuis le 3 août 2026, 08:05:09 UTC.
                                Échéance de résolution : 3 août 2026, 12:05:09 UTC.
                                Il est au niveau L2.

                                https://desk.flashafrica.example/tickets/ticket-1
                                """));
    }

    @Test
    void an_escalation_in_english_without_one() {
        Letter letter =
                new Letters(new LetterWords(null))
                        .write(of(SlaNotice.Cause.ESCALATED, Language.EN, Level.L1));
        assertThat(letter)
                .isEqualTo(
                        new Letter(
                                "Ticket 41 was escalated to L2",
                                """
                                Ticket 41 was escalated from L1 to L2: 3 August 2026, 08:05:09 UTC.
                                Target for its resolution: 3 August 2026, 12:05:09 UTC.
                                Priority: critical.
                                """));
    }

    @Test
    void every_cause_has_its_words_in_every_language() {
        Letters letters = new Letters(new LetterWords(BASE));
        for (Language language : Language.values()) {
            for (SlaNotice.Cause cause : SlaNotice.Cause.values()) {
                Letter letter = letters.write(of(cause, language, Level.L1));
                assertThat(letter.subject()).contains("41").doesNotContain("{", "null", "\n");
                assertThat(letter.text())
                        .contains("41", "12:05:09 UTC", "/tickets/ticket-1")
                        .doesNotContain("{", "null", "\n\n\n");
            }
        }
    }

    @Test
    void every_clock_and_priority_has_a_name_in_every_language() {
        Letters letters = new Letters(new LetterWords(null));
        for (Language language : Language.values()) {
            for (ClockKind clock : ClockKind.values()) {
                for (Priority priority : Priority.values()) {
                    TicketNews says = new TicketNews(41, priority, Level.L1, null, AT, clock, DUE);
                    assertThat(letters.write(of(SlaNotice.Cause.MISSED, language, says)).text())
                            .doesNotContain("{", clock.name(), priority.name());
                }
            }
        }
    }

    @Test
    void where_there_is_no_clock_nothing_is_said_of_one() {
        Letters letters = new Letters(new LetterWords(null));
        TicketNews says = new TicketNews(41, Priority.HIGH, Level.L1, null, AT, null, null);
        assertThat(letters.write(of(SlaNotice.Cause.OPENED_CRITICAL, Language.EN, says)).text())
                .isEqualTo(
                        """
                        Ticket 41 is critical since 3 August 2026, 08:05:09 UTC.
                        It is with level L1.
                        """);
    }

    private static NotificationRequested of(
            SlaNotice.Cause cause, Language language, @Nullable Level from) {
        return of(
                cause,
                language,
                new TicketNews(
                        41, Priority.CRITICAL, Level.L2, from, AT, ClockKind.RESOLUTION, DUE));
    }

    private static NotificationRequested of(
            SlaNotice.Cause cause, Language language, TicketNews says) {
        return new NotificationRequested(
                new NotificationId("notification-1"),
                new TicketId("ticket-1"),
                cause,
                says,
                new Recipient("management", DeliveryChannel.MAIL, 1, language),
                new Notice(cause, "management", says).template());
    }
}
