package com.flashafrica.support.benchmarks.sla;

import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A ticket as most are, told in twelve moments over a month that changes its clock. */
final class SampleTicket {
    private static final Instant OPENED = Instant.parse("2026-03-20T08:47:12.345678Z");
    static final Instant A_MONTH_LATER = OPENED.plus(Duration.ofDays(31));

    private SampleTicket() {}

    static SlaHistory history(OpeningHours hours) {
        return SlaHistory.of(moments(hours));
    }

    static List<SlaMoment> moments(OpeningHours hours) {
        return List.of(
                new SlaMoment.Opened(OPENED),
                new SlaMoment.TermsAssigned(OPENED, terms(hours)),
                new SlaMoment.WaitEnded(after(600)),
                new SlaMoment.AgentMessage(after(1_200)),
                new SlaMoment.CustomerMessage(after(40_000)),
                new SlaMoment.InternalNote(after(90_000)),
                new SlaMoment.AgentMessage(after(100_000)),
                new SlaMoment.WaitStarted(after(100_001), WaitReason.WAITING_ON_CUSTOMER),
                new SlaMoment.CustomerMessage(after(900_000)),
                new SlaMoment.WaitEnded(after(900_000)),
                new SlaMoment.LevelReached(after(1_500_000), "L2"),
                new SlaMoment.AgentMessage(after(2_000_000)));
    }

    private static Instant after(int seconds) {
        return OPENED.plusSeconds(seconds);
    }

    private static SlaTerms terms(OpeningHours hours) {
        return new SlaTerms(
                new SlaPolicy(
                        "plan",
                        1,
                        "A plan",
                        1,
                        SlaMatch.ANY,
                        hours.calendar().key(),
                        new SlaTargets(3_600L, 28_800L, 500_000L),
                        List.of(WaitReason.values()),
                        80,
                        List.of(new SlaEscalation(100_000, "L2"), new SlaEscalation(600_000, "L3")),
                        List.of()),
                hours.calendar());
    }
}
