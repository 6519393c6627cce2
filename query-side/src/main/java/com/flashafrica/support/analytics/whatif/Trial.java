package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.sla.SlaDeadline.EscalationDue;
import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaMoment.LevelReached;
import com.flashafrica.support.sla.SlaMoment.Opened;
import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A story told under some rules, by the one calculator: whatever is due before the next thing
 * happens comes first, as it does live. A history that was brought in is tried the same way, by its
 * own times.
 */
final class Trial {
    private final BiFunction<Step, @Nullable SlaTerms, @Nullable SlaTerms> terms;
    private final List<String> escalations = new ArrayList<>();
    private SlaHistory history;
    private Instant now;

    /**
     * What came of it.
     *
     * @param clocks all but the total ones, whose misses are those of the resolution
     * @param escalations the levels it was raised to by itself, in order
     */
    record Outcome(List<SlaClock> clocks, List<String> escalations) {}

    private Trial(Step opening, BiFunction<Step, @Nullable SlaTerms, @Nullable SlaTerms> terms) {
        this.terms = terms;
        this.now = opening.at();
        this.history = SlaHistory.of(new Opened(opening.at()));
        assign(opening);
    }

    /** Under the terms that the ticket really had. */
    static Outcome inForce(List<Step> story, Instant until) {
        return outcome(story, until, (step, _) -> step.terms());
    }

    /** Under these rules, as if they had always been there. */
    static Outcome under(SlaRules rules, List<Step> story, Instant until) {
        return outcome(
                story,
                until,
                (step, has) -> {
                    SlaSubject subject = step.subject();
                    SlaTerms next = subject == null ? null : rules.termsFor(subject).orElse(null);
                    boolean same =
                            next == null
                                    || (has != null
                                            && has.policy().key().equals(next.policy().key()));
                    return same ? null : next;
                });
    }

    private static Outcome outcome(
            List<Step> story,
            Instant until,
            BiFunction<Step, @Nullable SlaTerms, @Nullable SlaTerms> terms) {
        Trial trial = new Trial(story.getFirst(), terms);
        story.subList(1, story.size()).forEach(trial::take);
        trial.escalate(until);
        List<SlaClock> clocks =
                trial.history.clocks(until).stream().filter(clock -> !clock.total()).toList();
        return new Outcome(clocks, trial.escalations);
    }

    private void take(Step step) {
        escalate(step.at());
        SlaMoment moment = step.moment();
        if (moment != null) {
            history = history.and(moment);
        }
        assign(step);
    }

    private void assign(Step step) {
        SlaTerms next = terms.apply(step, history.terms());
        if (next != null) {
            history = history.and(new TermsAssigned(step.at(), next));
        }
    }

    /** Only escalations change how it goes on; what else is recorded only says what was. */
    private void escalate(Instant at) {
        now = at.isAfter(now) ? at : now;
        SlaTerms has = history.terms();
        if (has == null || has.policy().escalations().isEmpty()) {
            return;
        }
        for (SlaDeadline deadline : history.due(now)) {
            if (deadline instanceof EscalationDue(var level, var _)) {
                escalations.add(level);
                history = history.and(new LevelReached(deadline.firesAt(), level));
            }
        }
    }
}
