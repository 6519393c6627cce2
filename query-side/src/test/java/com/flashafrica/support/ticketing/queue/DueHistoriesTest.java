package com.flashafrica.support.ticketing.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page, the list and the side that decides cannot disagree about a clock. */
class DueHistoriesTest {
    private static final int EVENTS = 4_000;
    private static final List<ActorRole> ROLES = List.of(ActorRole.values());
    private final TicketFold page = new TicketFold();
    private final QueueFold row = new QueueFold();
    private final Map<String, TicketDocument> pages = new HashMap<>();
    private final Map<String, QueueDocument> rows = new HashMap<>();
    private final Map<String, TicketClocks> decided = new HashMap<>();
    private final Map<String, Instant> lasts = new HashMap<>();
    private int running;
    private int missed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_happened_all_tell_the_same_at_any_later_instant(long seed) {
        RandomTickets tickets = new RandomTickets(seed, 300);
        Random random = new Random(seed);
        for (int position = 1; position <= EVENTS; position++) {
            Happening next = tickets.next();
            take(position, next, ROLES.get(random.nextInt(ROLES.size())));
            check(next, random);
        }
        assertThat(running).as("or the histories say nothing").isGreaterThan(100);
        assertThat(missed).as("or the histories say nothing").isGreaterThan(100);
    }

    private void take(long position, Happening next, ActorRole role) {
        String id = next.stream();
        TicketEvent event = next.event();
        Instant at = next.at();
        Map<String, String> metadata = Map.of(EventMetadata.ROLE, role.name());
        Recorded<TicketEvent> recorded =
                new Recorded<>(position, id, 1, UUID.randomUUID(), "any", at, at, event, metadata);
        pages.put(id, page.evolve(pages.get(id), recorded));
        rows.put(id, row.evolve(rows.get(id), recorded));
        decided.compute(
                id,
                (_, clocks) ->
                        clocks == null
                                ? TicketClocks.of((TicketOpened) event, at)
                                : clocks.after(event, at, role));
    }

    private void check(Happening next, Random random) {
        Due due = Objects.requireNonNull(rows.get(next.stream())).due();
        Instant latest = lasts.merge(next.stream(), next.at(), (a, b) -> a.isAfter(b) ? a : b);
        // Around the instant at which it turns, and anywhere else.
        Instant turns = due.missedFrom().equals(Due.NEVER) ? latest : due.missedFrom();
        for (Instant at :
                List.of(
                        turns.minusNanos(1000),
                        turns,
                        latest.plusSeconds(random.nextInt(999_999)))) {
            if (!at.isBefore(latest)) {
                check(next.stream(), due, at);
            }
        }
    }

    private void check(String ticket, Due due, Instant at) {
        List<SlaClock> clocks = Objects.requireNonNull(decided.get(ticket)).at(at);
        assertThat(Objects.requireNonNull(pages.get(ticket)).clocks().history().clocks(at))
                .isEqualTo(clocks);
        boolean anyMissed = clocks.stream().anyMatch(clock -> clock.missedAt() != null);
        assertThat(due.isMissed(at)).as("%s at %s: %s", ticket, at, clocks).isEqualTo(anyMissed);
        Instant owed =
                clocks.stream()
                        .filter(clock -> clock.finishedAt() == null && clock.dueAt() != null)
                        .map(SlaClock::dueAt)
                        .min(Instant::compareTo)
                        .orElse(Due.NEVER);
        assertThat(due.next()).as("%s at %s: %s", ticket, at, clocks).isEqualTo(owed);
        running +=
                clocks.stream().anyMatch(clock -> clock.state() == SlaClock.State.RUNNING) ? 1 : 0;
        missed += anyMissed ? 1 : 0;
    }
}
