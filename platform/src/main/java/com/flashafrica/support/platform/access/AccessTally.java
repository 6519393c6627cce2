package com.flashafrica.support.platform.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Equal accesses within one minute, from one place, counted.
 *
 * @param one the first of them
 * @param last when the last of them was
 */
record AccessTally(Access one, long times, Instant last) {

    static Collection<AccessTally> of(Iterable<Access> accesses) {
        Map<Access, AccessTally> tallies = new LinkedHashMap<>();
        for (Access access : accesses) {
            tallies.merge(
                    sameAs(access),
                    new AccessTally(access, 1, access.at()),
                    (before, next) ->
                            new AccessTally(
                                    before.one, before.times + 1, later(before.last, next.last)));
        }
        return tallies.values();
    }

    /** Stories and seconds make no difference. */
    private static Access sameAs(Access access) {
        return new Access(
                access.kind(),
                access.caller(),
                access.route(),
                "",
                access.source(),
                access.at().truncatedTo(ChronoUnit.MINUTES));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
