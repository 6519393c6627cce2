package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.ticket.Triage;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What a ticket's requester was asked and answered.
 *
 * @param number of the ticket
 * @param resolutions in order; the first is number 1
 */
public record RatedTicket(
        @BsonId String id,
        long position,
        long number,
        Channel channel,
        Tier tier,
        Triage triage,
        List<Resolution> resolutions)
        implements ViewDocument {}
