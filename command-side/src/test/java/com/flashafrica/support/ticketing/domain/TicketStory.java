package com.flashafrica.support.ticketing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given past events, when a command at a time, then exactly these events, or this rejection. */
final class TicketStory {
    static final Instant PAST = Instant.parse("2026-01-05T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final @Nullable TicketState state;
    private final SlaRules rules;
    private final Instant now;
    private final ActorRole role;

    private TicketStory(@Nullable TicketState state, SlaRules rules, Instant now, ActorRole role) {
        this.state = state;
        this.rules = rules;
        this.now = now;
        this.role = role;
    }

    /** Where nothing is promised. */
    static TicketStory given(TicketEvent... past) {
        @Nullable TicketState state = null;
        for (TicketEvent event : past) {
            state = TicketEvolution.evolve(state, event, PAST, ActorRole.UNKNOWN);
        }
        return new TicketStory(state, SlaRules.NONE, NOW, ActorRole.UNKNOWN);
    }

    /** Where so much is promised, and it is 08:00. */
    static TicketStory given(SlaRules rules) {
        return new TicketStory(null, rules, PAST, ActorRole.UNKNOWN);
    }

    /** So many minutes past 08:00. */
    static Instant minute(long number) {
        return PAST.plus(Duration.ofMinutes(number));
    }

    TicketStory at(long minute) {
        return at(minute(minute));
    }

    TicketStory at(Instant next) {
        return new TicketStory(state, rules, next, role);
    }

    TicketStory by(ActorRole next) {
        return new TicketStory(state, rules, now, next);
    }

    /** From now on. */
    TicketStory under(SlaRules next) {
        return new TicketStory(state, next, now, role);
    }

    TicketStory and(TicketCommand... accepted) {
        @Nullable TicketState next = state;
        for (TicketCommand command : accepted) {
            Decision decision = TicketDecider.decide(command, next, now, rules);
            assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
            for (Occurred occurred : ((Decision.Accepted) decision).events()) {
                next = TicketEvolution.evolve(next, occurred.event(), occurred.at(), role);
            }
        }
        return new TicketStory(next, rules, now, role);
    }

    Outcome when(TicketCommand command) {
        return new Outcome(TicketDecider.decide(command, state, now, rules), now);
    }

    TicketState state() {
        if (state == null) {
            throw new AssertionError("nothing has happened yet");
        }
        return state;
    }

    record Outcome(Decision decision, Instant now) {
        void then(TicketEvent... events) {
            thenOccurred(
                    List.of(events).stream()
                            .map(event -> new Occurred(event, now, null))
                            .toArray(Occurred[]::new));
        }

        void thenOccurred(Occurred... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        }

        void thenNothing() {
            then();
        }

        void thenRejected(TicketRejection rejection) {
            assertThat(decision).isEqualTo(new Decision.Rejected(rejection));
        }
    }
}
