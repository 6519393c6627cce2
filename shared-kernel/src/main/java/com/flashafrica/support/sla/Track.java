package com.flashafrica.support.sla;

import static com.flashafrica.support.sla.Reckoning.OPEN;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one clock. What they amount to depends on who judges them: by the terms in force,
 * until it was finished or missed under some, and by those from then on.
 *
 * @param endedAt {@link Reckoning#OPEN} while something is owed
 * @param answered whether what was owed was given when it ended
 * @param judgedFrom a miss cannot have come before there was anything to miss
 * @param settledBy the terms it was finished or missed under, once others came
 * @param withdrawn the target it had before terms without one came
 */
record Track(
        ClockKind kind,
        int number,
        boolean total,
        long startedAt,
        long endedAt,
        boolean answered,
        long judgedFrom,
        @Nullable Judge settledBy,
        @Nullable Withdrawn withdrawn,
        boolean warningRecorded,
        boolean missRecorded) {

    record Withdrawn(Judge by, long at) {}

    static Track started(ClockKind kind, int number, long at) {
        return new Track(kind, number, false, at, OPEN, false, at, null, null, false, false);
    }

    boolean isOpen() {
        return endedAt == OPEN;
    }

    boolean is(ClockKind kind, int number) {
        return this.kind == kind && this.number == number;
    }

    Track ended(long at, boolean answered) {
        return isOpen() ? with(total, at, answered, judgedFrom, settledBy, withdrawn) : this;
    }

    /** Other terms come. What was finished or missed stays as it was judged. */
    Track settled(Judge before, Judge after, List<Stop> stops, long at) {
        if (settledBy != null) {
            return this;
        }
        if (!isOpen() || isMissedBy(before, stops, at)) {
            return with(total, endedAt, answered, judgedFrom, before, withdrawn);
        }
        Withdrawn gone =
                before.policy().targets().seconds(kind) == null
                        ? withdrawn
                        : new Withdrawn(before, at);
        boolean hasTarget = after.policy().targets().seconds(kind) != null;
        return with(total, endedAt, answered, at, null, hasTarget ? null : gone);
    }

    /** The resolution did not last: the total goes on, under the terms in force by now. */
    Track resumed(List<Stop> stops, long at) {
        boolean unsettle = settledBy != null && !isMissedBy(settledBy, stops, at);
        return with(
                true,
                OPEN,
                false,
                unsettle ? at : judgedFrom,
                unsettle ? null : settledBy,
                unsettle ? null : withdrawn);
    }

    Track withWarningRecorded() {
        return recorded(true, missRecorded);
    }

    Track withMissRecorded() {
        return recorded(warningRecorded, true);
    }

    private boolean isMissedBy(Judge judge, List<Stop> stops, long at) {
        Long target = judge.policy().targets().seconds(kind);
        if (target == null) {
            return false;
        }
        long end = Math.min(endedAt, at);
        return Reckoning.of(judge, stops, startedAt, end, isOpen(), target * WeekPlan.SECOND)
                        .reachedAt()
                < end;
    }

    private Track with(
            boolean total,
            long endedAt,
            boolean answered,
            long judgedFrom,
            @Nullable Judge settledBy,
            @Nullable Withdrawn withdrawn) {
        return new Track(
                kind,
                number,
                total,
                startedAt,
                endedAt,
                answered,
                judgedFrom,
                settledBy,
                withdrawn,
                warningRecorded,
                missRecorded);
    }

    private Track recorded(boolean warning, boolean miss) {
        return new Track(
                kind,
                number,
                total,
                startedAt,
                endedAt,
                answered,
                judgedFrom,
                settledBy,
                withdrawn,
                warning,
                miss);
    }
}
