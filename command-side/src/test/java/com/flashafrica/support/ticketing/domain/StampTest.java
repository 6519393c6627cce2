package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StampTest {
    @Test
    void the_version_counts_events_and_the_etag_skips_what_the_platform_did() {
        TicketState state =
                given(
                                OPENED,
                                STARTED,
                                new TicketAbsorbed(OTHER),
                                new TicketMergeCancelled(),
                                new TicketEscalated(Level.L1, Level.L2, AWA, "late", true),
                                new TicketImported("servicenow", "i-1", List.of("r1")))
                        .state();
        assertThat(state.version()).isEqualTo(6);
        assertThat(state.etag()).isEqualTo(2);
    }

    @Test
    void an_escalation_by_hand_counts_for_the_etag() {
        TicketEscalated byHand = new TicketEscalated(Level.L1, Level.L2, AWA, "hard", false);
        assertThat(given(OPENED, byHand).state().etag()).isEqualTo(2);
    }

    @Test
    void time_never_goes_back_even_when_history_does() {
        Instant early = Instant.parse("2016-01-01T00:00:00Z");
        TicketState state =
                TicketEvolution.evolve(given(OPENED).state(), STARTED, early, ActorRole.UNKNOWN);
        assertThat(state.stamp().lastAt()).isEqualTo(TicketStory.PAST);
    }

    @Test
    void a_stream_without_its_opening_is_no_ticket() {
        assertThatIllegalStateException().isThrownBy(() -> given(STARTED));
    }
}
