package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.Promises.*;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.CancelMergeOfTicket;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.OfClocks;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketMoments;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One ticket's day: people do things at random, and its timer fires. Same seed, same day. */
final class RandomDay {
    static final Instant MORNING = Instant.parse("2026-01-05T05:00:00Z");
    static final Instant END = MORNING.plus(Duration.ofDays(1));
    private static final ActorRole SUPPORT = ActorRole.AGENT;

    private final Random random;
    private final Duration latest;
    private @Nullable TicketState state;
    private @Nullable TimedTicket timed;

    /** Everything that was recorded, in order. */
    final List<Occurred> events = new ArrayList<>();

    /** What that means to clocks, without what the clocks recorded by themselves. */
    final List<SlaMoment> moments = new ArrayList<>();

    /**
     * @param latest by how much a timer may be late
     */
    RandomDay(long seed, Duration latest) {
        this.random = new Random(seed);
        this.latest = latest;
    }

    RandomDay lived() {
        Instant now = MORNING.plusSeconds(random.nextInt(10 * 3600));
        happens(OPEN, now, ActorRole.CUSTOMER);
        for (int i = random.nextInt(25); i > 0; i--) {
            now = now.plusMillis(random.nextLong(1, 70 * 60_000L));
            if (now.isAfter(END)) {
                break;
            }
            timersUntil(now);
            happens(command(), now, one(SUPPORT, SUPPORT, ActorRole.CUSTOMER, ActorRole.BOT));
        }
        timersUntil(END);
        happens(new CheckSlaClocks(TICKET), END, ActorRole.SYSTEM);
        return this;
    }

    @Nullable TicketTimer timerLeft() {
        return timed == null ? null : timed.timer();
    }

    private void timersUntil(Instant end) {
        while (timed != null && timed.timer() != null) {
            Instant fires = timed.timer().firesAt().plusMillis(late());
            if (fires.isAfter(end)) {
                return;
            }
            Instant last = events.getLast().at();
            happens(
                    new CheckSlaClocks(TICKET),
                    fires.isBefore(last) ? last : fires,
                    ActorRole.SYSTEM);
        }
    }

    private long late() {
        return latest.isZero() ? 0 : random.nextLong(latest.toMillis());
    }

    private void happens(TicketCommand command, Instant now, ActorRole role) {
        Decision decision =
                TicketDecider.decide(
                        command, state, now, random.nextInt(9) == 0 ? NEWER_RULES : RULES);
        if (decision instanceof Decision.Accepted(var accepted)) {
            accepted.forEach(event -> record(event, role));
        }
    }

    private void record(Occurred occurred, ActorRole role) {
        events.add(occurred);
        state = TicketEvolution.evolve(state, occurred.event(), occurred.at(), role);
        timed =
                timed == null
                        ? TimedTicket.opened((TicketOpened) occurred.event(), occurred.at())
                        : timed.after(occurred.event(), occurred.at(), role);
        SlaMoment moment = TicketMoments.of(occurred.event(), occurred.at(), role);
        if (moment != null && !isOfClocks(occurred.event())) {
            moments.add(moment);
        }
    }

    static boolean isOfClocks(TicketEvent event) {
        return switch (event) {
            case SlaTermsAssigned _ -> false;
            case OfClocks _ -> true;
            case TicketEscalated escalated -> escalated.automatic();
            default -> false;
        };
    }

    private TicketCommand command() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> reply(Author.AGENT);
            case 3, 4, 5, 6 -> reply(Author.CUSTOMER);
            case 7 -> reply(Author.BOT);
            case 8 -> new NoteOnTicket(TICKET, MESSAGE, "note", List.of());
            case 9 -> new StartTicket(TICKET);
            case 10, 11 -> new WaitOnTicket(TICKET, one(WaitingOn.values()), null);
            case 12 -> new ResumeTicket(TICKET);
            case 13 -> new ResolveTicket(TICKET, null, "done");
            case 14 -> new ReopenTicket(TICKET, "again");
            case 15, 16 -> new PrioritiseTicket(TICKET, one(Priority.values()), null);
            case 17 -> new EscalateTicket(TICKET, one(Level.values()), "hard");
            case 18 -> new ReapplySlaTerms(TICKET, terms(one(NORMAL, NORMAL_2)));
            default -> rarely();
        };
    }

    private TicketCommand rarely() {
        return switch (random.nextInt(4)) {
            case 0 -> new CloseTicket(TICKET);
            case 1 -> new MergeTicket(TICKET, OTHER);
            default -> new CancelMergeOfTicket(TICKET);
        };
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
