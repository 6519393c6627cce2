package com.flashafrica.support.ticketing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.sla.Weekday;
import com.flashafrica.support.ticketing.TicketEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One event of every type with everything said, and one with nothing that may be left out. */
final class EventSamples {
    private static final PersonId AWA = new PersonId("customer-awa");
    private static final PersonId FATOU = new PersonId("agent-fatou");
    private static final TicketId OTHER = new TicketId("0197f0c8-0000-7000-8000-000000000002");
    private static final MessageId MESSAGE = new MessageId("0197f0c8-0000-7000-8000-0000000000aa");
    private static final List<Attachment> FILES =
            List.of(new Attachment("écran.png", "image/png", 52_133, "ab".repeat(32)));

    private static final Instant DUE = Instant.parse("2026-11-23T08:30:00.000001Z");
    private static final SlaTerms TERMS =
            new SlaTerms(
                    new SlaPolicy(
                            "vip",
                            3,
                            "Premium creators",
                            5,
                            new SlaMatch(
                                    List.of("CHAT"),
                                    List.of("HIGH"),
                                    List.of("PREMIUM"),
                                    List.of("payment")),
                            "dakar",
                            new SlaTargets(300L, 600L, 14_400L),
                            List.of(WaitReason.WAITING_ON_CUSTOMER),
                            80,
                            List.of(new SlaEscalation(1800, "L2")),
                            List.of(new SlaNotice(SlaNotice.Cause.MISSED, "management"))),
                    new SlaCalendar(
                            "dakar",
                            2,
                            "Africa/Dakar",
                            Map.of(
                                    Weekday.MON,
                                    List.of(
                                            OpenHours.of("09:00", "12:30"),
                                            OpenHours.of("13:30", "18:00"))),
                            List.of(LocalDate.of(2026, 12, 25))));

    private EventSamples() {}

    static List<TicketEvent> full() {
        return List.of(
                new TicketOpened(
                        new TicketId("0197f0c8-0000-7000-8000-000000000001"),
                        AWA,
                        Tier.PREMIUM,
                        "Pas de réseau",
                        "Depuis ce matin.",
                        Channel.CHAT,
                        Priority.CRITICAL,
                        "network",
                        List.of("vpn", "dakar"),
                        "fr",
                        new Reference("servicenow", "INC0000045"),
                        OTHER),
                new TicketReplied(MESSAGE, Author.AGENT, FATOU, AWA, "Bonjour", FILES),
                new TicketNoted(MESSAGE, AWA, "A known bug", FILES),
                new TicketStarted(),
                new TicketAssigned(FATOU, "network"),
                new TicketUnassigned(),
                new TicketEscalated(Level.L1, Level.L2, AWA, "kernel", true),
                new TicketPrioritised(Priority.HIGH, AWA, "whole office"),
                new TicketCategorised("access"),
                new TicketTagged(List.of("vpn", "key")),
                new TicketWaiting(WaitingOn.THIRD_PARTY, AWA, "the carrier"),
                new TicketResumed(),
                new TicketResolved(FATOU, AWA, "new key"),
                new TicketReopened(AWA, "still broken"),
                new TicketClosed(),
                new TicketRated(2, 4, AWA, "quick"),
                new TicketMerged(OTHER),
                new TicketAbsorbed(OTHER),
                new TicketMergeCancelled(),
                new TicketLinked(OTHER, LinkKind.CAUSED_BY),
                new TicketImported("servicenow", "import-1", List.of("45#1", "45#2")),
                new SlaTermsAssigned(TERMS),
                new SlaClockWarned(ClockKind.NEXT_RESPONSE, 2, DUE),
                new FirstResponseMissed(DUE),
                new NextResponseMissed(2, DUE),
                new ResolutionMissed(DUE),
                new TicketRatingAsked(2, RatingWay.CHANNEL, DUE),
                new TicketRatingReminded(2),
                new TicketRatingDeclined(2));
    }

    /** What may be HTML, as HTML. */
    static List<TicketEvent> html() {
        return List.of(
                new TicketOpened(
                        new TicketId("1"),
                        AWA,
                        Tier.STANDARD,
                        "Pas de réseau",
                        "<p>Depuis <b>ce matin</b>.</p>",
                        Channel.EMAIL,
                        Priority.NORMAL,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        TextFormat.HTML),
                new TicketReplied(
                        MESSAGE,
                        Author.AGENT,
                        FATOU,
                        AWA,
                        "<p>Bonjour</p>",
                        List.of(),
                        TextFormat.HTML),
                new TicketNoted(MESSAGE, AWA, "<i>known</i>", List.of(), TextFormat.HTML));
    }

    static List<TicketEvent> sparse() {
        return List.of(
                new TicketOpened(
                        new TicketId("1"),
                        AWA,
                        Tier.STANDARD,
                        "No network",
                        "",
                        Channel.WEB,
                        Priority.NORMAL,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                new TicketReplied(MESSAGE, Author.CUSTOMER, null, AWA, "Hello", List.of()),
                new TicketNoted(MESSAGE, AWA, "A known bug", List.of()),
                new TicketAssigned(null, null),
                new TicketPrioritised(Priority.LOW, AWA, null),
                new TicketTagged(List.of()),
                new TicketWaiting(WaitingOn.CUSTOMER, AWA, null),
                new TicketResolved(null, AWA, ""),
                new TicketRated(1, 1, AWA, null));
    }
}
