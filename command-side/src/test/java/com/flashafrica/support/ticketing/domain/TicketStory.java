package com.flashafrica.support.ticketing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketRejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given past events, when a command, then exactly these events, or this rejection. */
final class TicketStory {
    static final Instant PAST = Instant.parse("2026-01-05T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final @Nullable TicketState state;

    private TicketStory(@Nullable TicketState state) {
        this.state = state;
    }

    static TicketStory given(TicketEvent... past) {
        @Nullable TicketState state = null;
        for (TicketEvent event : past) {
            state = TicketEvolution.evolve(state, event, PAST, ActorRole.UNKNOWN);
        }
        return new TicketStory(state);
    }

    TicketStory and(TicketCommand... accepted) {
        @Nullable TicketState next = state;
        for (TicketCommand command : accepted) {
            Decision decision = TicketDecider.decide(command, next, NOW, SlaRules.NONE);
            assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
            for (Occurred occurred : ((Decision.Accepted) decision).events()) {
                next =
                        TicketEvolution.evolve(
                                next, occurred.event(), occurred.at(), ActorRole.UNKNOWN);
            }
        }
        return new TicketStory(next);
    }

    Outcome when(TicketCommand command) {
        return new Outcome(TicketDecider.decide(command, state, NOW, SlaRules.NONE));
    }

    TicketState state() {
        if (state == null) {
            throw new AssertionError("nothing has happened yet");
        }
        return state;
    }

    record Outcome(Decision decision) {
        void then(TicketEvent... events) {
            thenOccurred(
                    List.of(events).stream()
                            .map(event -> new Occurred(event, NOW, null))
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
