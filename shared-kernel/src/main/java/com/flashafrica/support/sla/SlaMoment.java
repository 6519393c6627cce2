package com.flashafrica.support.sla;

import java.time.Instant;

/**
 * Something that matters to clocks, in the order of the stream. An instant before its
 * predecessor's, as imported history has them, counts as the predecessor's: time never runs
 * backwards.
 */
public sealed interface SlaMoment {
    Instant at();

    /** Comes first, once. */
    record Opened(Instant at) implements SlaMoment {}

    /**
     * From now on these terms hold, counted from the opening. The first ones hold as if they had
     * been there at the opening, whenever they were assigned, so that history is judged by its own
     * times; later ones leave alone what was finished or missed before them.
     */
    record TermsAssigned(Instant at, SlaTerms terms) implements SlaMoment {}

    /** A public message by the customer. */
    record CustomerMessage(Instant at) implements SlaMoment {}

    /** A public message by an agent: the only response there is. */
    record AgentMessage(Instant at) implements SlaMoment {}

    /** Answers nothing. */
    record BotMessage(Instant at) implements SlaMoment {}

    /** Answers nothing. */
    record InternalNote(Instant at) implements SlaMoment {}

    /** A wait began, and ended any other. */
    record WaitStarted(Instant at, WaitReason on) implements SlaMoment {}

    record WaitEnded(Instant at) implements SlaMoment {}

    /**
     * @param byAgent whether that answers the customer too
     */
    record Resolved(Instant at, boolean byAgent) implements SlaMoment {}

    record Reopened(Instant at) implements SlaMoment {}

    /** Closed; if it was not resolved before, then without a resolution. */
    record Closed(Instant at) implements SlaMoment {}

    /** It goes on elsewhere: clocks that were not missed are cancelled. */
    record Merged(Instant at) implements SlaMoment {}

    /** It goes on here after all, as if it had never been merged. */
    record MergeCancelled(Instant at) implements SlaMoment {}

    /** Escalations up to there are done, by whomever. */
    record LevelReached(Instant at, String level) implements SlaMoment {}

    /** The warning of that clock was recorded. */
    record WarningRecorded(Instant at, ClockKind kind, int number) implements SlaMoment {}

    /** The miss of that clock was recorded. */
    record MissRecorded(Instant at, ClockKind kind, int number) implements SlaMoment {}
}
