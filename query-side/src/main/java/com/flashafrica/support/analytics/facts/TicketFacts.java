package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import com.flashafrica.support.ticketing.ticket.Progress;
import com.flashafrica.support.ticketing.ticket.Triage;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted and measured of one ticket. Holds no text.
 *
 * @param resolver whose the last resolution is, where that is known
 * @param moments in the order of the stream, which is not always that of time; the first is the
 *     opening
 * @param promises follow from the clocks
 */
public record TicketFacts(
        @BsonId String id,
        long position,
        Channel channel,
        Tier tier,
        Instant openedAt,
        Triage triage,
        Progress progress,
        @Nullable PersonId resolver,
        List<Moment> moments,
        Handling handling,
        ClockLog clocks,
        List<Promise> promises)
        implements ViewDocument {
    /** What people call the ticket: the position of its opening. */
    public long number() {
        return moments.getFirst().position();
    }
}
