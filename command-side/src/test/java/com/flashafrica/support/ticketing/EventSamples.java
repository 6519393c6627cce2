package com.flashafrica.support.ticketing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent.*;
import java.util.List;

/** One event of every type with everything said, and one with nothing that may be left out. */
final class EventSamples {
    private static final PersonId AWA = new PersonId("customer-awa");
    private static final PersonId FATOU = new PersonId("agent-fatou");
    private static final TicketId OTHER = new TicketId("0197f0c8-0000-7000-8000-000000000002");
    private static final MessageId MESSAGE = new MessageId("0197f0c8-0000-7000-8000-0000000000aa");
    private static final List<Attachment> FILES =
            List.of(new Attachment("écran.png", "image/png", 52_133, "ab".repeat(32)));

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
                new TicketImported("servicenow", "import-1", List.of("45#1", "45#2")));
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
