package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.testing.Promises;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Histories of many tickets, interleaved and as odd as imports may be; the same for each seed. */
public final class RandomTickets {
    /** An event and where it belongs. */
    public record Happening(String stream, Instant at, TicketEvent event) {}

    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final Instant BEGINNING = Instant.parse("2026-03-20T00:00:00Z");

    private static final SlaTerms[] TERMS = {
        terms("plan", SlaCalendar.ALWAYS, 300L, null, null),
        terms("plan", SlaCalendar.ALWAYS, 86_400L, 7_200L, 400_000L),
        terms("plan", Promises.SHIFTS, 3_600L, 3_600L, 100_000L),
        terms("other", Promises.SHIFTS, null, 90_000L, 30_000L),
        terms("other", SlaCalendar.ALWAYS, null, null, 9_000_000L),
        terms("other", SlaCalendar.ALWAYS, null, null, null)
    };

    private final Random random;
    private final int tickets;
    private final Map<String, Instant> last = new HashMap<>();

    public RandomTickets(long seed, int tickets) {
        this.random = new Random(seed);
        this.tickets = tickets;
    }

    public Happening next() {
        String stream = "t-" + random.nextInt(tickets);
        Instant before = last.get(stream);
        if (before == null) {
            Instant at = BEGINNING.plus(random.nextLong(30L * 86_400_000_000L), ChronoUnit.MICROS);
            last.put(stream, at);
            return new Happening(stream, at, opening(stream));
        }
        // One in ten goes back in time, as real histories do.
        long step = random.nextLong(3L * 86_400_000_000L) * (random.nextInt(10) == 0 ? -1 : 1);
        Instant at = before.plus(step, ChronoUnit.MICROS);
        last.put(stream, at);
        return new Happening(stream, at, later());
    }

    private TicketEvent later() {
        return switch (random.nextInt(26)) {
            case 0, 1 -> replied(one(Author.values()));
            case 2 -> new TicketNoted(message(), CUSTOMER, "note", List.of());
            case 3 -> new TicketStarted();
            case 4 -> new TicketAssigned(agent(), random.nextBoolean() ? "desk" : null);
            case 5 -> new TicketUnassigned();
            case 6 ->
                    new TicketEscalated(
                            Level.L1, one(Level.values()), CUSTOMER, "why", random.nextBoolean());
            case 7 -> new TicketPrioritised(one(Priority.values()), CUSTOMER, null);
            case 8 -> new TicketCategorised(random.nextBoolean() ? "network" : "bug");
            case 9 -> new TicketTagged(List.of("a", "b"));
            case 10, 11 -> new TicketWaiting(one(WaitingOn.values()), CUSTOMER, null);
            case 12 -> new TicketResumed();
            case 13, 14 ->
                    new TicketResolved(random.nextInt(4) == 0 ? null : agent(), CUSTOMER, "done");
            case 15 -> new TicketReopened(CUSTOMER, "again");
            case 16 -> new TicketClosed();
            case 17, 24, 25 -> aboutSatisfaction();
            case 18 ->
                    random.nextBoolean() ? new TicketMerged(other()) : new TicketAbsorbed(other());
            case 19 -> new TicketMergeCancelled();
            case 20 ->
                    random.nextBoolean()
                            ? new TicketLinked(other(), one(LinkKind.values()))
                            : new TicketImported("legacy", "i", List.of("1"));
            case 21 -> recordedByClocks();
            default -> new SlaTermsAssigned(one(TERMS));
        };
    }

    private TicketEvent aboutSatisfaction() {
        int resolution = random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new TicketRatingAsked(resolution, one(RatingWay.values()), BEGINNING);
            case 2 -> new TicketRatingReminded(resolution);
            case 3 -> new TicketRatingDeclined(resolution);
            default -> new TicketRated(resolution, 1 + random.nextInt(5), CUSTOMER, "ok");
        };
    }

    private TicketEvent recordedByClocks() {
        return switch (random.nextInt(4)) {
            case 0 -> new SlaClockWarned(one(ClockKind.values()), 1, BEGINNING);
            case 1 -> new FirstResponseMissed(BEGINNING);
            case 2 -> new NextResponseMissed(1, BEGINNING);
            default -> new ResolutionMissed(BEGINNING);
        };
    }

    private static SlaTerms terms(
            String policy,
            SlaCalendar calendar,
            @Nullable Long first,
            @Nullable Long next,
            @Nullable Long resolution) {
        return Promises.terms(policy, calendar, new SlaTargets(first, next, resolution));
    }

    private TicketOpened opening(String stream) {
        return new TicketOpened(
                new TicketId(stream),
                CUSTOMER,
                one(Tier.values()),
                "subject of " + stream,
                "description",
                one(Channel.values()),
                one(Priority.values()),
                random.nextBoolean() ? "network" : null,
                List.of("new"),
                "en",
                null,
                null);
    }

    private TicketReplied replied(Author author) {
        return new TicketReplied(message(), author, null, CUSTOMER, "hello", List.of());
    }

    private MessageId message() {
        return new MessageId("m-" + random.nextInt(1_000_000));
    }

    private PersonId agent() {
        return new PersonId("agent-" + random.nextInt(3));
    }

    private TicketId other() {
        return new TicketId("t-" + random.nextInt(tickets));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
