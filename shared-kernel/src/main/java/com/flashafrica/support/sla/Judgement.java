package com.flashafrica.support.sla;

import static com.flashafrica.support.sla.Reckoning.OPEN;

import com.flashafrica.support.sla.SlaDeadline.EscalationDue;
import com.flashafrica.support.sla.SlaDeadline.MissDue;
import com.flashafrica.support.sla.SlaDeadline.WarningDue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of a history amount to under the terms they are judged by. */
final class Judgement {
    private Judgement() {}

    static List<SlaClock> clocks(SlaHistory history, long at) {
        List<SlaClock> clocks = new ArrayList<>();
        for (Track track : history.tracks()) {
            SlaClock clock = clock(history, track, at);
            if (clock != null) {
                clocks.add(clock);
            }
        }
        return clocks;
    }

    static List<SlaDeadline> deadlines(SlaHistory history) {
        if (history.mergedAt() != OPEN) {
            return List.of();
        }
        List<SlaDeadline> deadlines = new ArrayList<>();
        for (Track track : history.tracks()) {
            if (track.isOpen() && !track.missRecorded()) {
                addDeadlines(deadlines, history, track);
            }
        }
        addEscalations(deadlines, history);
        deadlines.sort(Comparator.comparing(SlaDeadline::at));
        return deadlines;
    }

    private static @Nullable SlaClock clock(SlaHistory history, Track track, long at) {
        Judge judge = judge(history, track);
        Long target = target(judge, track);
        if (judge != null && target != null) {
            long ended = Math.min(track.endedAt(), history.mergedAt());
            return clock(judge, history.stops(), track, target, ended, track.answered(), at);
        }
        Track.Withdrawn withdrawn = track.withdrawn();
        Long before = withdrawn == null ? null : target(withdrawn.by(), track);
        return withdrawn == null || before == null
                ? null
                : clock(withdrawn.by(), history.stops(), track, before, withdrawn.at(), false, at);
    }

    private static SlaClock clock(
            Judge judge,
            List<Stop> stops,
            Track track,
            long targetSeconds,
            long ended,
            boolean answered,
            long at) {
        boolean live = ended == OPEN;
        long end = live ? at : ended;
        long target = targetSeconds * WeekPlan.SECOND;
        Reckoning reckoning = Reckoning.of(judge, stops, track.startedAt(), end, live, target);
        boolean missed = reckoning.reachedAt() < end;
        long elapsedSeconds = Micros.seconds(reckoning.elapsed());
        return new SlaClock(
                track.kind(),
                track.number(),
                track.total(),
                judge.policy().key(),
                judge.policy().version(),
                state(missed, live, answered, reckoning.standsStill()),
                Micros.instant(track.startedAt()),
                instant(reckoning.reachedAt()),
                targetSeconds,
                Micros.seconds(reckoning.paused()),
                elapsedSeconds,
                targetSeconds - elapsedSeconds,
                live ? null : Micros.instant(ended),
                missed
                        ? Micros.instant(Math.max(reckoning.reachedAt(), track.judgedFrom()))
                        : null);
    }

    private static SlaClock.State state(
            boolean missed, boolean live, boolean answered, boolean standsStill) {
        if (missed) {
            return SlaClock.State.MISSED;
        }
        if (live) {
            return standsStill ? SlaClock.State.PAUSED : SlaClock.State.RUNNING;
        }
        return answered ? SlaClock.State.MET : SlaClock.State.CANCELLED;
    }

    private static void addDeadlines(List<SlaDeadline> deadlines, SlaHistory history, Track track) {
        Judge judge = judge(history, track);
        Long seconds = target(judge, track);
        if (judge == null || seconds == null) {
            return;
        }
        long target = seconds * WeekPlan.SECOND;
        long miss = reached(judge, history.stops(), track, target);
        Integer percent = judge.policy().warnAtPercent();
        if (percent != null && !track.warningRecorded()) {
            long warning = reached(judge, history.stops(), track, target * percent / 100);
            // With the miss at once, as when terms change, a warning has nothing to say.
            if (warning < miss) {
                deadlines.add(
                        new WarningDue(track.kind(), track.number(), Micros.instant(warning)));
            }
        }
        if (miss != OPEN) {
            deadlines.add(new MissDue(track.kind(), track.number(), Micros.instant(miss)));
        }
    }

    private static void addEscalations(List<SlaDeadline> deadlines, SlaHistory history) {
        Judge judge = history.judge();
        if (judge == null || !history.isUnresolved()) {
            return;
        }
        for (SlaEscalation escalation : judge.policy().escalations()) {
            if (escalation.rank() > history.level()) {
                long after = escalation.afterSeconds() * WeekPlan.SECOND;
                long start = history.openedAt();
                long reached =
                        Reckoning.of(judge, history.stops(), start, OPEN, true, after).reachedAt();
                if (reached != OPEN) {
                    Instant at = Micros.instant(Math.max(reached, history.termsSince()));
                    deadlines.add(new EscalationDue(escalation.toLevel(), at));
                }
            }
        }
    }

    private static long reached(Judge judge, List<Stop> stops, Track track, long target) {
        long reached =
                Reckoning.of(judge, stops, track.startedAt(), OPEN, true, target).reachedAt();
        return Math.max(reached, track.judgedFrom());
    }

    private static @Nullable Judge judge(SlaHistory history, Track track) {
        return track.settledBy() == null ? history.judge() : track.settledBy();
    }

    private static @Nullable Long target(@Nullable Judge judge, Track track) {
        return judge == null ? null : judge.policy().targets().seconds(track.kind());
    }

    private static @Nullable Instant instant(long micros) {
        return micros == OPEN ? null : Micros.instant(micros);
    }
}
