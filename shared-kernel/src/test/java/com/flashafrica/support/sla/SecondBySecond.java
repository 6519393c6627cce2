package com.flashafrica.support.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks again, by another way: look at the clock on the wall each second and count. Shares
 * nothing with the calculator but its inputs and its answer. Whole seconds only.
 */
final class SecondBySecond {
    /** How far it looks for what is still to come; beyond, it does not know when that is due. */
    static final long LOOKAHEAD = 4 * 3600;

    private final List<SlaMoment> moments;
    private final long opened;
    private final long end;

    /** Per second: which stop lasted then, 0 for none. */
    private final int[] stopAt;

    private final List<@Nullable WaitReason> stopReasons = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private final IdentityHashMap<SlaCalendar, WallClock> walls = new IdentityHashMap<>();
    private @Nullable SlaTerms terms;
    private int stop;
    private boolean resolved;
    private boolean asked;
    private @Nullable List<SlaClock> merged;

    SecondBySecond(List<SlaMoment> moments, Instant at) {
        this.moments = moments;
        opened = moments.getFirst().at().getEpochSecond();
        long last = opened;
        boolean termsSeen = false;
        for (SlaMoment moment : moments) {
            boolean first = moment instanceof SlaMoment.TermsAssigned && !termsSeen;
            termsSeen |= first;
            last = first ? last : Math.max(last, moment.at().getEpochSecond());
        }
        end = Math.max(last, at.getEpochSecond());
        stopAt = new int[(int) (end - opened) + 1];
        stopReasons.add(null);
    }

    private boolean isOpen(SlaCalendar calendar, long second) {
        return walls.computeIfAbsent(
                        calendar,
                        _ -> new WallClock(calendar, opened, end - opened + LOOKAHEAD + 1))
                .isOpen(second);
    }

    List<SlaClock> clocks() {
        for (SlaMoment moment : moments) {
            if (terms == null && moment instanceof SlaMoment.TermsAssigned assigned) {
                terms = assigned.terms();
            }
        }
        Map<Long, List<SlaMoment>> bySecond = new HashMap<>();
        long time = opened;
        boolean termsSeen = false;
        for (SlaMoment moment : moments) {
            if (moment instanceof SlaMoment.TermsAssigned && !termsSeen) {
                termsSeen = true;
                continue;
            }
            time = Math.max(time, moment.at().getEpochSecond());
            bySecond.computeIfAbsent(time, _ -> new ArrayList<>()).add(moment);
        }
        for (long second = opened; second <= end; second++) {
            for (SlaMoment moment : bySecond.getOrDefault(second, List.of())) {
                happens(moment, second);
            }
            stopAt[(int) (second - opened)] = stop;
            if (second < end) {
                for (Clock clock : clocks) {
                    clock.tick(second, stop);
                }
            }
        }
        return merged != null ? merged : shown(end);
    }

    private List<SlaClock> shown(long second) {
        List<SlaClock> shown = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            for (boolean total : new boolean[] {false, true}) {
                for (Clock clock : clocks) {
                    if (clock.kind == kind && clock.total == total) {
                        SlaClock one = clock.shown(second);
                        if (one != null) {
                            shown.add(one);
                        }
                    }
                }
            }
        }
        return shown;
    }

    private void happens(SlaMoment moment, long now) {
        if (moment instanceof SlaMoment.MergeCancelled) {
            merged = null;
            return;
        }
        if (merged != null) {
            return;
        }
        switch (moment) {
            case SlaMoment.Opened _ -> {
                clocks.add(new Clock(ClockKind.FIRST_RESPONSE, 1, false, now));
                clocks.add(new Clock(ClockKind.RESOLUTION, 1, false, now));
            }
            case SlaMoment.TermsAssigned assigned -> {
                terms = assigned.terms();
                clocks.forEach(clock -> clock.otherTerms(assigned.terms(), now));
            }
            case SlaMoment.CustomerMessage _ -> {
                if (resolved) {
                    asked = true;
                } else {
                    ask(now);
                }
            }
            case SlaMoment.AgentMessage _ -> {
                asked = false;
                endResponses(now, true);
            }
            case SlaMoment.WaitStarted wait -> {
                reopen(now);
                stop = newStop(wait.on());
            }
            case SlaMoment.WaitEnded _ -> stop = resolved ? stop : 0;
            case SlaMoment.Resolved byWhom -> over(now, true, byWhom.byAgent());
            case SlaMoment.Closed _ -> over(now, false, false);
            case SlaMoment.Reopened _ -> reopen(now);
            case SlaMoment.Merged _ -> {
                List<Clock> open = clocks.stream().filter(clock -> clock.finishedAt < 0).toList();
                open.forEach(clock -> clock.finish(now, false));
                merged = shown(now);
                open.forEach(clock -> clock.finishedAt = -1);
            }
            default -> {}
        }
    }

    private int newStop(@Nullable WaitReason reason) {
        stopReasons.add(reason);
        return stopReasons.size() - 1;
    }

    private void ask(long now) {
        boolean firstIsOpen = clocks.getFirst().finishedAt < 0;
        List<Clock> next =
                clocks.stream().filter(clock -> clock.kind == ClockKind.NEXT_RESPONSE).toList();
        boolean nextIsOpen = next.stream().anyMatch(clock -> clock.finishedAt < 0);
        if (!firstIsOpen && !nextIsOpen) {
            clocks.add(new Clock(ClockKind.NEXT_RESPONSE, next.size() + 1, false, now));
        }
    }

    private void endResponses(long now, boolean answered) {
        for (Clock clock : clocks) {
            if (clock.kind != ClockKind.RESOLUTION && clock.finishedAt < 0) {
                clock.finish(now, answered);
            }
        }
    }

    private void over(long now, boolean isResolved, boolean byAgent) {
        if (resolved) {
            return;
        }
        resolved = true;
        asked = false;
        endResponses(now, byAgent);
        for (Clock clock : clocks) {
            if (clock.kind == ClockKind.RESOLUTION && clock.finishedAt < 0) {
                clock.finish(now, isResolved);
            }
        }
        stop = newStop(null);
    }

    private void reopen(long now) {
        if (!resolved) {
            return;
        }
        resolved = false;
        stop = 0;
        Clock soFar =
                clocks.stream()
                        .filter(clock -> clock.kind == ClockKind.RESOLUTION)
                        .reduce((_, later) -> later)
                        .orElseThrow();
        Clock total = soFar;
        if (!soFar.total) {
            total = new Clock(ClockKind.RESOLUTION, 1, true, soFar.start);
            total.copy(soFar);
            clocks.add(total);
        }
        total.goOn(now);
        if (asked) {
            asked = false;
            ask(now);
        }
    }

    private final class Clock {
        final ClockKind kind;
        final int number;
        final boolean total;
        final long start;
        @Nullable SlaTerms judge = terms;
        boolean settled;
        long counted;
        long stood;
        long finishedAt = -1;
        boolean answered;
        long dueAt = -1;
        long missedAt = -1;
        @Nullable SlaClock withdrawn;

        Clock(ClockKind kind, int number, boolean total, long start) {
            this.kind = kind;
            this.number = number;
            this.total = total;
            this.start = start;
        }

        void copy(Clock other) {
            judge = other.judge;
            settled = other.settled;
            dueAt = other.dueAt;
            missedAt = other.missedAt;
            SlaClock gone = other.withdrawn;
            withdrawn = gone == null ? null : asTotal(gone);
        }

        private long target() {
            Long seconds = judge == null ? null : judge.policy().targets().seconds(kind);
            return seconds == null ? -1 : seconds;
        }

        private boolean stands(int stopThen) {
            if (stopThen == 0) {
                return false;
            }
            WaitReason reason = stopReasons.get(stopThen);
            return reason == null || judge == null || judge.policy().pauseWhile().contains(reason);
        }

        void tick(long second, int stopThen) {
            if (finishedAt >= 0 || judge == null || target() < 0) {
                return;
            }
            count(second, stopThen, second);
        }

        private void count(long second, int stopThen, long judgedAt) {
            if (stands(stopThen)) {
                stood++;
                return;
            }
            if (counted >= target() && missedAt < 0) {
                dueAt = second;
                missedAt = judgedAt;
            }
            if (judge != null && isOpen(judge.calendar(), second)) {
                counted++;
            }
        }

        void finish(long now, boolean byAnswer) {
            finishedAt = now;
            answered = byAnswer;
        }

        void otherTerms(SlaTerms other, long now) {
            if (settled) {
                return;
            }
            if (finishedAt >= 0 || missedAt >= 0) {
                settled = true;
                return;
            }
            if (target() >= 0) {
                finish(now, false);
                withdrawn = shown(now);
                finishedAt = -1;
            }
            judge = other;
            if (target() >= 0) {
                withdrawn = null;
            }
            recount(now);
        }

        void goOn(long now) {
            finishedAt = -1;
            answered = false;
            if (settled && missedAt < 0) {
                settled = false;
                judge = terms;
                withdrawn = null;
            }
            recount(now);
        }

        private void recount(long now) {
            counted = 0;
            stood = 0;
            if (target() < 0) {
                return;
            }
            for (long second = start; second < now; second++) {
                count(second, stopAt[(int) (second - opened)], now);
            }
        }

        @Nullable SlaClock shown(long now) {
            if (judge == null || target() < 0) {
                return withdrawn;
            }
            boolean finished = finishedAt >= 0;
            boolean stands =
                    finished
                            ? finishedAt > start && stands(stopAt[(int) (finishedAt - opened) - 1])
                            : stands(stopAt[(int) (now - opened)]);
            SlaClock.State state =
                    missedAt >= 0
                            ? SlaClock.State.MISSED
                            : finished
                                    ? answered ? SlaClock.State.MET : SlaClock.State.CANCELLED
                                    : stands ? SlaClock.State.PAUSED : SlaClock.State.RUNNING;
            long due = missedAt >= 0 ? dueAt : stands ? -1 : ahead(finished ? finishedAt : now);
            return new SlaClock(
                    kind,
                    number,
                    total,
                    judge.policy().key(),
                    judge.policy().version(),
                    state,
                    Instant.ofEpochSecond(start),
                    due < 0 ? null : Instant.ofEpochSecond(due),
                    target(),
                    stood,
                    counted,
                    target() - counted,
                    finished ? Instant.ofEpochSecond(finishedAt) : null,
                    missedAt < 0 ? null : Instant.ofEpochSecond(missedAt));
        }

        /** {@link Long#MAX_VALUE}, as an instant its largest second, when it is too far ahead. */
        private long ahead(long from) {
            long left = target() - counted;
            long second = from;
            while (left > 0 && second < from + LOOKAHEAD) {
                if (judge != null && isOpen(judge.calendar(), second)) {
                    left--;
                }
                second++;
            }
            return left > 0 ? Instant.MAX.getEpochSecond() : second;
        }
    }

    private static SlaClock asTotal(SlaClock clock) {
        return new SlaClock(
                clock.kind(),
                clock.number(),
                true,
                clock.policy(),
                clock.policyVersion(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.targetSeconds(),
                clock.pausedSeconds(),
                clock.elapsedSeconds(),
                clock.remainingSeconds(),
                clock.finishedAt(),
                clock.missedAt());
    }
}
