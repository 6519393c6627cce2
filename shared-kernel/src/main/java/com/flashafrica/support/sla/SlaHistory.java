package com.flashafrica.support.sla;

import static com.flashafrica.support.sla.Reckoning.OPEN;

import com.flashafrica.support.sla.SlaMoment.AgentMessage;
import com.flashafrica.support.sla.SlaMoment.BotMessage;
import com.flashafrica.support.sla.SlaMoment.Closed;
import com.flashafrica.support.sla.SlaMoment.CustomerMessage;
import com.flashafrica.support.sla.SlaMoment.InternalNote;
import com.flashafrica.support.sla.SlaMoment.LevelReached;
import com.flashafrica.support.sla.SlaMoment.MergeCancelled;
import com.flashafrica.support.sla.SlaMoment.Merged;
import com.flashafrica.support.sla.SlaMoment.MissRecorded;
import com.flashafrica.support.sla.SlaMoment.Opened;
import com.flashafrica.support.sla.SlaMoment.Reopened;
import com.flashafrica.support.sla.SlaMoment.Resolved;
import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import com.flashafrica.support.sla.SlaMoment.WaitEnded;
import com.flashafrica.support.sla.SlaMoment.WaitStarted;
import com.flashafrica.support.sla.SlaMoment.WarningRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What clocks need to know of what happened: the fold of {@link SlaMoment}s. Immutable to its
 * users. Holds facts only; which clock is met or missed is judged when asked, see {@link
 * SlaCalculator}.
 *
 * <p>Follows whatever happened, also what no rule would allow: a second resolution, a wait that was
 * never begun. Only the opening must come first.
 */
public final class SlaHistory {
    private final long openedAt;
    private long lastAt;
    private long termsSince;
    private @Nullable Judge judge;

    /** In order, none overlapping another. */
    private List<Stop> stops = List.of();

    private Track firstResponse;
    private List<Track> nextResponses = List.of();
    private Track firstResolution;
    private @Nullable Track totalResolution;
    private boolean messageWhileResolved;
    private long mergedAt = OPEN;
    private int level = 1;

    private SlaHistory(Opened opened) {
        openedAt = Micros.of(opened.at());
        lastAt = openedAt;
        termsSince = openedAt;
        firstResponse = Track.started(ClockKind.FIRST_RESPONSE, 1, openedAt);
        firstResolution = Track.started(ClockKind.RESOLUTION, 1, openedAt);
    }

    private SlaHistory(SlaHistory other) {
        openedAt = other.openedAt;
        lastAt = other.lastAt;
        termsSince = other.termsSince;
        judge = other.judge;
        stops = other.stops;
        firstResponse = other.firstResponse;
        nextResponses = other.nextResponses;
        firstResolution = other.firstResolution;
        totalResolution = other.totalResolution;
        messageWhileResolved = other.messageWhileResolved;
        mergedAt = other.mergedAt;
        level = other.level;
    }

    /** The beginning of every history. */
    public static SlaHistory of(Opened opened) {
        return new SlaHistory(opened);
    }

    /**
     * @param moments in the order of the stream
     * @throws IllegalArgumentException unless the opening is the first of them and there is no
     *     other
     */
    public static SlaHistory of(List<SlaMoment> moments) {
        if (moments.isEmpty() || !(moments.getFirst() instanceof Opened opened)) {
            throw new IllegalArgumentException("a history begins with its opening");
        }
        SlaHistory history = new SlaHistory(opened);
        moments.subList(1, moments.size()).forEach(history::add);
        return history;
    }

    /** With what happened next; this one stays as it is. */
    public SlaHistory and(SlaMoment moment) {
        SlaHistory next = new SlaHistory(this);
        next.add(moment);
        return next;
    }

    /** Every clock that has a target, judged as of then, but not before the last moment. */
    public List<SlaClock> clocks(Instant at) {
        return Judgement.clocks(this, Math.max(lastAt, Micros.of(at)));
    }

    /**
     * What will have to be recorded if nothing more happens, and what should have been by now, as
     * far as it was not: in the order it comes due. Of what is over, nothing.
     */
    public List<SlaDeadline> deadlines() {
        return Judgement.deadlines(this);
    }

    /** Those of the {@link #deadlines()} that have passed by then. */
    public List<SlaDeadline> due(Instant at) {
        return deadlines().stream().filter(deadline -> !deadline.firesAt().isAfter(at)).toList();
    }

    /** The terms in force; null before any were assigned. */
    public @Nullable SlaTerms terms() {
        return judge == null ? null : judge.terms();
    }

    @Nullable Judge judge() {
        return judge;
    }

    long openedAt() {
        return openedAt;
    }

    long termsSince() {
        return termsSince;
    }

    long mergedAt() {
        return mergedAt;
    }

    int level() {
        return level;
    }

    List<Stop> stops() {
        return stops;
    }

    boolean isUnresolved() {
        return (totalResolution == null ? firstResolution : totalResolution).isOpen();
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>(nextResponses.size() + 3);
        tracks.add(firstResponse);
        tracks.addAll(nextResponses);
        tracks.add(firstResolution);
        if (totalResolution != null) {
            tracks.add(totalResolution);
        }
        return tracks;
    }

    private void add(SlaMoment moment) {
        long at = Math.max(lastAt, Micros.of(moment.at()));
        if (moment instanceof TermsAssigned assigned && judge == null) {
            // Not a moment of the history: an import assigns them long after what it brings.
            judge = Judge.of(assigned.terms());
            return;
        }
        lastAt = at;
        if (mergedAt != OPEN && !(moment instanceof MergeCancelled)) {
            return;
        }
        switch (moment) {
            case Opened _ -> throw new IllegalArgumentException("a history is opened once");
            case TermsAssigned assigned -> assign(assigned.terms(), at);
            case CustomerMessage _ -> asked(at);
            case AgentMessage _ -> answered(at, true);
            case BotMessage _, InternalNote _ -> {}
            case WaitStarted wait -> waiting(at, wait.on());
            case WaitEnded _ -> endWait(at);
            case Resolved resolved -> stop(at, true, resolved.byAgent());
            case Reopened _ -> reopen(at);
            case Closed _ -> stop(at, false, false);
            case Merged _ -> mergedAt = at;
            case MergeCancelled _ -> mergedAt = OPEN;
            case LevelReached reached ->
                    level = Math.max(level, SlaEscalation.rank(reached.level()));
            case WarningRecorded recorded ->
                    each(track ->
                            track.is(recorded.kind(), recorded.number())
                                    ? track.withWarningRecorded()
                                    : track);
            case MissRecorded recorded ->
                    each(track ->
                            track.is(recorded.kind(), recorded.number())
                                    ? track.withMissRecorded()
                                    : track);
        }
    }

    private void assign(SlaTerms terms, long at) {
        Judge before = Objects.requireNonNull(judge);
        Judge after = Judge.of(terms);
        each(track -> track.settled(before, after, stops, at));
        judge = after;
        termsSince = at;
    }

    private void asked(long at) {
        if (!isUnresolved()) {
            messageWhileResolved = true;
        } else if (!firstResponse.isOpen() && !nextIsOpen()) {
            nextResponses = and(nextResponses, nextResponse(at));
        }
    }

    private Track nextResponse(long at) {
        return Track.started(ClockKind.NEXT_RESPONSE, nextResponses.size() + 1, at);
    }

    private boolean nextIsOpen() {
        return !nextResponses.isEmpty() && nextResponses.getLast().isOpen();
    }

    private void answered(long at, boolean byAgent) {
        firstResponse = firstResponse.ended(at, byAgent);
        if (nextIsOpen()) {
            nextResponses = withLast(nextResponses, nextResponses.getLast().ended(at, byAgent));
        }
        messageWhileResolved = false;
    }

    private void waiting(long at, WaitReason reason) {
        // Told by some histories without the reopening in between.
        reopen(at);
        endWait(at);
        stops = and(stops, new Stop(reason, at, OPEN));
    }

    private void endWait(long at) {
        if (!stops.isEmpty() && stops.getLast().lasts() && stops.getLast().on() != null) {
            stops = withLast(stops, stops.getLast().until(at));
        }
    }

    private void stop(long at, boolean resolved, boolean byAgent) {
        if (!isUnresolved()) {
            return;
        }
        endWait(at);
        answered(at, byAgent);
        firstResolution = firstResolution.ended(at, resolved);
        totalResolution = totalResolution == null ? null : totalResolution.ended(at, resolved);
        stops = and(stops, new Stop(null, at, OPEN));
    }

    private void reopen(long at) {
        if (isUnresolved()) {
            return;
        }
        stops = withLast(stops, stops.getLast().until(at));
        Track soFar = totalResolution == null ? firstResolution : totalResolution;
        totalResolution = soFar.resumed(stops, at);
        if (messageWhileResolved) {
            messageWhileResolved = false;
            nextResponses = and(nextResponses, nextResponse(at));
        }
    }

    private void each(UnaryOperator<Track> change) {
        firstResponse = change.apply(firstResponse);
        nextResponses = nextResponses.stream().map(change).toList();
        firstResolution = change.apply(firstResolution);
        totalResolution = totalResolution == null ? null : change.apply(totalResolution);
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> withLast(List<T> list, T last) {
        List<T> changed = new ArrayList<>(list);
        changed.set(changed.size() - 1, last);
        return changed;
    }
}
