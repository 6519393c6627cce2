package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import com.flashafrica.support.ticketing.ticket.Progress;
import com.flashafrica.support.ticketing.ticket.Triage;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ticket list.
 *
 * @param number position of its opening
 * @param version of its stream
 * @param updatedAt when its last event happened
 * @param urgency the priority's rank, so that a list can be sorted by it: the least is 0
 * @param due follows from the clocks
 */
public record QueueDocument(
        @BsonId String id,
        long position,
        long number,
        long version,
        String subject,
        Channel channel,
        @Nullable String language,
        PersonId requester,
        Tier tier,
        Instant openedAt,
        Instant updatedAt,
        int urgency,
        Triage triage,
        Progress progress,
        Due due,
        ClockLog clocks)
        implements ViewDocument {}
