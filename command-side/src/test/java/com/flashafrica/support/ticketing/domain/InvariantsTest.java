package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred commands in no sensible order, a hundred times a seed. */
class InvariantsTest {
    private @Nullable TicketState state;
    private Instant now = TicketStory.NOW;
    private long events;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 4_242, -7})
    void no_sequence_of_commands_breaks_an_invariant(long seed) {
        for (int run = 0; run < 100; run++) {
            RandomCommands commands = new RandomCommands(seed + run);
            startOver();
            for (int i = 0; i < 200; i++) {
                send(commands.next());
            }
        }
    }

    @Test
    void the_sequences_reach_every_status() {
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (long seed = 0; seed < 20; seed++) {
            RandomCommands commands = new RandomCommands(seed);
            startOver();
            for (int i = 0; i < 200; i++) {
                send(commands.next());
                if (state != null) {
                    seen.add(state.status());
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Status.values());
    }

    private void startOver() {
        state = null;
        events = 0;
    }

    private void send(TicketCommand command) {
        now = now.plusSeconds(1);
        TicketState before = state;
        Decision decision = TicketDecider.decide(command, before, now, SlaRules.SHIPPED);
        assertThat(TicketDecider.decide(command, before, now, SlaRules.SHIPPED))
                .isEqualTo(decision);
        if (!(decision instanceof Decision.Accepted(var accepted))) {
            return;
        }
        for (Occurred occurred : accepted) {
            boolean opening = occurred.event() instanceof TicketOpened;
            assertThat(opening).as("opened first and once").isEqualTo(state == null);
            state =
                    TicketEvolution.evolve(
                            state, occurred.event(), occurred.at(), ActorRole.UNKNOWN);
            events++;
        }
        if (before != null && state != null) {
            boolean live = !(command instanceof ImportHistory);
            if (live && before.status() == Status.CLOSED) {
                assertThat(state.status()).as("closed stays closed").isEqualTo(Status.CLOSED);
            }
            assertThat(state.etag()).isGreaterThanOrEqualTo(before.etag());
            assertThat(state.stamp().lastAt()).isAfterOrEqualTo(before.stamp().lastAt());
        }
        if (state != null) {
            assertThat(state.version()).as("version").isEqualTo(events);
            assertThat(state.etag()).isBetween(1L, state.version());
            assertThat(state.mergedInto() != null)
                    .as("merged into something exactly while merged")
                    .isEqualTo(state.status() == Status.MERGED);
        }
    }
}
