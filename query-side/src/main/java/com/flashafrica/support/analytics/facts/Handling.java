package com.flashafrica.support.analytics.facts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a ticket besides moving it.
 *
 * @param messages public ones, by anybody; the opening is none
 * @param agentReplies how many of them are an agent's
 * @param firstReply position of the first of those; null if there is none
 * @param holder who had the ticket last, also when nobody has it now; null if nobody ever did
 */
public record Handling(
        int messages,
        int agentReplies,
        @Nullable Long firstReply,
        @Nullable Holder holder,
        List<Escalation> escalations,
        List<Reassignment> reassignments) {
    static final Handling NONE = new Handling(0, 0, null, null, List.of(), List.of());

    Handling message() {
        return new Handling(
                messages + 1, agentReplies, firstReply, holder, escalations, reassignments);
    }

    Handling reply(long position) {
        return new Handling(
                messages + 1,
                agentReplies + 1,
                firstReply == null ? Long.valueOf(position) : firstReply,
                holder,
                escalations,
                reassignments);
    }

    Handling escalated(Escalation escalation) {
        return new Handling(
                messages,
                agentReplies,
                firstReply,
                holder,
                and(escalations, escalation),
                reassignments);
    }

    /** Coming back to who had it last is no reassignment, nor is the first assignment. */
    Handling assigned(Holder now, Instant at, long position) {
        boolean same = holder == null || holder.equals(now);
        return new Handling(
                messages,
                agentReplies,
                firstReply,
                now,
                escalations,
                same ? reassignments : and(reassignments, new Reassignment(at, position)));
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
