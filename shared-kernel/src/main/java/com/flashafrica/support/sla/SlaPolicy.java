package com.flashafrica.support.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is promised to whom.
 *
 * <p>Any value can be held; only one without {@link #faults()} belongs in a {@link PolicyBook}.
 *
 * @param version from 1, one more with each change
 * @param order the lowest that matches wins, ties by key
 * @param calendar key of the calendar that targets and escalations are counted on
 * @param pauseWhile the waits that stop every clock and the escalations
 * @param warnAtPercent of a target, 1 to 99; null warns of nothing
 * @param escalations in the order they come due
 * @param notices {@code notify} in JSON, a name that no record may use
 */
public record SlaPolicy(
        String key,
        int version,
        String name,
        int order,
        SlaMatch match,
        String calendar,
        SlaTargets targets,
        List<WaitReason> pauseWhile,
        @Nullable Integer warnAtPercent,
        List<SlaEscalation> escalations,
        @JsonProperty("notify") List<SlaNotice> notices) {
    // Absent in JSON is the same as empty.
    public SlaPolicy {
        match = match == null ? SlaMatch.ANY : match;
        calendar = calendar == null ? SlaCalendar.ALWAYS.key() : calendar;
        targets = targets == null ? SlaTargets.NONE : targets;
        pauseWhile =
                pauseWhile == null ? List.of() : pauseWhile.stream().distinct().sorted().toList();
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** The same under another number. */
    public SlaPolicy withVersion(int newVersion) {
        return new SlaPolicy(
                key,
                newVersion,
                name,
                order,
                match,
                calendar,
                targets,
                pauseWhile,
                warnAtPercent,
                escalations,
                notices);
    }

    /** Everything that is wrong with it; whether its calendar exists is for the caller to see. */
    public List<SlaFault> faults() {
        return PolicyFaults.of(this);
    }
}
