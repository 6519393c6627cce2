package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resolution, and what its requester said of it.
 *
 * @param resolution which of the ticket's it is, from 1
 * @param resolver whose it is, where that is known
 * @param askedAt null when nobody asked
 * @param declinedAt when the requester, asked of this, wanted to be asked no more
 * @param rating the last one given; a reopening does not take it away
 */
public record Resolution(
        int resolution,
        Instant resolvedAt,
        @Nullable PersonId resolver,
        @Nullable Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant declinedAt,
        @Nullable Rating rating) {

    /**
     * @param score 1 (worst) to 5
     */
    public record Rating(int score, @Nullable String comment, Instant ratedAt) {}

    static Resolution of(int resolution, Instant at, @Nullable PersonId resolver) {
        return new Resolution(resolution, at, resolver, null, null, null, null);
    }

    Resolution asked(Instant at) {
        return new Resolution(resolution, resolvedAt, resolver, at, remindedAt, declinedAt, rating);
    }

    Resolution reminded(Instant at) {
        return new Resolution(resolution, resolvedAt, resolver, askedAt, at, declinedAt, rating);
    }

    Resolution declined(Instant at) {
        return new Resolution(resolution, resolvedAt, resolver, askedAt, remindedAt, at, rating);
    }

    Resolution rated(Rating given) {
        return new Resolution(
                resolution, resolvedAt, resolver, askedAt, remindedAt, declinedAt, given);
    }
}
