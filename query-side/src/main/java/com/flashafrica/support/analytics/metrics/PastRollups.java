package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.HistorySettings;
import com.flashafrica.support.platform.history.Past;
import com.flashafrica.support.platform.projection.View;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The figures as they were: what the tickets put in then, added up anew. The last ones asked for
 * are kept, until memory is short or nobody has asked for a while. Blocks.
 */
@Component
final class PastRollups {
    private record Known(long position, @Nullable Instant occurredBy) {}

    private final View<TicketFacts> facts;
    private final Past past;
    private final Cache<Known, TicketRollup> recent;

    PastRollups(View<TicketFacts> facts, Past past, HistorySettings settings) {
        this.facts = facts;
        this.past = past;
        this.recent =
                Caffeine.newBuilder()
                        .softValues()
                        .maximumSize(settings.recent())
                        .expireAfterAccess(settings.keep())
                        .executor(Runnable::run)
                        .scheduler(Scheduler.systemScheduler())
                        .build();
    }

    TicketRollup rollup(Cut cut) {
        return recent.get(
                new Known(cut.position(), cut.occurredBy()),
                _ -> of(past.documents(facts, cut), cut.position()));
    }

    static TicketRollup of(Collection<TicketFacts> tickets, long position) {
        TicketRollup rollup = new TicketRollup();
        tickets.forEach(ticket -> rollup.change(null, ticket, position));
        rollup.change(null, null, position);
        return rollup;
    }
}
