package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as it is listed.
 *
 * @param number of the ticket
 * @param resolution which of the ticket's it is, from 1
 */
record CaseRow(
        String ticket,
        long number,
        int resolution,
        Instant resolvedAt,
        @Nullable PersonId resolver,
        @Nullable Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant declinedAt,
        Resolution.@Nullable Rating rating) {
    static CaseRow of(Case one) {
        Resolution is = one.resolution();
        return new CaseRow(
                one.ticket().id(),
                one.ticket().number(),
                is.resolution(),
                is.resolvedAt(),
                is.resolver(),
                is.askedAt(),
                is.remindedAt(),
                is.declinedAt(),
                is.rating());
    }
}
