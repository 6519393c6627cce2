package com.flashafrica.support.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms for a test: no target, pausing for every wait, warning of nothing, escalating nothing. */
final class TermsBuilder {
    private final SlaCalendar calendar;
    private @Nullable Long firstResponse;
    private @Nullable Long nextResponse;
    private @Nullable Long resolution;
    private List<WaitReason> pauseWhile = List.of(WaitReason.values());
    private @Nullable Integer warnAtPercent;
    private List<SlaEscalation> escalations = List.of();

    private TermsBuilder(SlaCalendar calendar) {
        this.calendar = calendar;
    }

    static TermsBuilder on(SlaCalendar calendar) {
        return new TermsBuilder(calendar);
    }

    TermsBuilder firstResponse(long seconds) {
        firstResponse = seconds;
        return this;
    }

    TermsBuilder nextResponse(long seconds) {
        nextResponse = seconds;
        return this;
    }

    TermsBuilder resolution(long seconds) {
        resolution = seconds;
        return this;
    }

    TermsBuilder pauseWhile(List<WaitReason> reasons) {
        pauseWhile = reasons;
        return this;
    }

    TermsBuilder warnAtPercent(int percent) {
        warnAtPercent = percent;
        return this;
    }

    TermsBuilder escalations(SlaEscalation... rising) {
        escalations = List.of(rising);
        return this;
    }

    SlaTerms build() {
        return new SlaTerms(policy(), calendar);
    }

    SlaPolicy policy() {
        return new SlaPolicy(
                "test",
                1,
                "Test",
                1,
                SlaMatch.ANY,
                calendar.key(),
                new SlaTargets(firstResponse, nextResponse, resolution),
                pauseWhile,
                warnAtPercent,
                escalations,
                List.of());
    }
}
