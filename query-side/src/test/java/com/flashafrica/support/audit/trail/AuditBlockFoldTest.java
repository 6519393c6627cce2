package com.flashafrica.support.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditBlockFoldTest {
    private final AuditBlockFold fold = new AuditBlockFold();

    @Test
    void a_block_names_each_thing_that_occurs_in_it_once() {
        AuditBlock block = after(null, 257, "t-1", new TicketStarted(), "asha");
        block = after(block, 258, "t-2", new TicketStarted(), "asha");
        block = after(block, 259, "t-1", new TicketClosed(), "ben");

        assertThat(block.id()).isEqualTo("block-1");
        assertThat(block.block()).isEqualTo(1);
        assertThat(block.position()).isEqualTo(259);
        assertThat(block.subjects()).containsExactly("t-1", "t-2");
        assertThat(block.actors()).containsExactly("asha", "ben");
        assertThat(block.types()).containsExactly("ticket.started", "ticket.closed");
        assertThat(block.correlations()).containsExactly("story");
        assertThat(block.full()).isFalse();
    }

    @Test
    void a_block_is_full_only_with_all_of_its_events() {
        AuditBlock block = null;
        for (long position = 1; position <= 256; position++) {
            assertThat(block == null || !block.full()).isTrue();
            block = after(block, position, "t", new TicketStarted(), "asha");
        }
        assertThat(Objects.requireNonNull(block).full()).isTrue();
        assertThat(fold.key(event(256, "t", new TicketStarted(), "a"))).isEqualTo("block-0");
        assertThat(fold.key(event(257, "t", new TicketStarted(), "a"))).isEqualTo("block-1");
    }

    private AuditBlock after(
            @Nullable AuditBlock block, long position, String stream, Object event, String actor) {
        return fold.evolve(block, event(position, stream, event, actor));
    }

    private static Recorded<Object> event(
            long position, String stream, Object payload, String actor) {
        return new Recorded<>(
                position,
                stream,
                1,
                UUID.randomUUID(),
                payload instanceof TicketStarted ? "ticket.started" : "ticket.closed",
                Instant.EPOCH,
                Instant.EPOCH,
                payload,
                Map.of("actor", actor, "correlation", "story"));
    }
}
