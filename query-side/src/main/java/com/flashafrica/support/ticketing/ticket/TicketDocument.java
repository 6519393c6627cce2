package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All there is to show of one ticket. People are ids: their names are looked up at the edge.
 *
 * @param number position of its opening: what people call it by
 * @param version of its stream
 * @param etag version of the last event that a person or a channel caused
 * @param updatedAt when its last event happened
 * @param satisfaction the last rating; null before the first
 * @param clocks what they know; how they stand depends on when it is asked
 * @param absorbed the tickets merged into this one
 */
public record TicketDocument(
        @BsonId String id,
        long position,
        long number,
        long version,
        long etag,
        Request request,
        Instant openedAt,
        Instant updatedAt,
        Triage triage,
        Progress progress,
        ClockLog clocks,
        @Nullable Satisfaction satisfaction,
        List<TicketId> absorbed,
        List<Link> links)
        implements ViewDocument {

    /**
     * What was asked, by whom; it never changes.
     *
     * @param follows the closed ticket whose late reply opened this one
     * @param format of the description; null for plain text
     */
    public record Request(
            String subject,
            String description,
            Channel channel,
            @Nullable String language,
            PersonId requester,
            Tier tier,
            @Nullable Reference reference,
            @Nullable TicketId follows,
            @Nullable TextFormat format) {}

    /**
     * @param score 1 (worst) to 5
     * @param resolution which resolution it answers, from 1
     */
    public record Satisfaction(
            int score, @Nullable String comment, Instant ratedAt, int resolution) {}

    public record Link(TicketId to, LinkKind kind) {}

    TicketDocument with(Triage nowTriage, Progress nowProgress) {
        return new TicketDocument(
                id,
                position,
                number,
                version,
                etag,
                request,
                openedAt,
                updatedAt,
                nowTriage,
                nowProgress,
                clocks,
                satisfaction,
                absorbed,
                links);
    }

    TicketDocument withSatisfaction(Satisfaction now) {
        return new TicketDocument(
                id, position, number, version, etag, request, openedAt, updatedAt, triage, progress,
                clocks, now, absorbed, links);
    }

    TicketDocument withAbsorbed(List<TicketId> now) {
        return new TicketDocument(
                id,
                position,
                number,
                version,
                etag,
                request,
                openedAt,
                updatedAt,
                triage,
                progress,
                clocks,
                satisfaction,
                now,
                links);
    }

    TicketDocument withLinks(List<Link> now) {
        return new TicketDocument(
                id,
                position,
                number,
                version,
                etag,
                request,
                openedAt,
                updatedAt,
                triage,
                progress,
                clocks,
                satisfaction,
                absorbed,
                now);
    }

    TicketDocument at(
            long nowPosition,
            long nowVersion,
            long nowEtag,
            Instant nowUpdated,
            ClockLog nowClocks) {
        return new TicketDocument(
                id,
                nowPosition,
                number,
                nowVersion,
                nowEtag,
                request,
                openedAt,
                nowUpdated,
                triage,
                progress,
                nowClocks,
                satisfaction,
                absorbed,
                links);
    }
}
