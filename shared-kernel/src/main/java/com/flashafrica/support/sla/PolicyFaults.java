package com.flashafrica.support.sla;

import com.flashafrica.support.sla.PolicyFault.EscalationLevelUnknown;
import com.flashafrica.support.sla.PolicyFault.EscalationOutOfRange;
import com.flashafrica.support.sla.PolicyFault.EscalationsNotRising;
import com.flashafrica.support.sla.PolicyFault.NoticeToNobody;
import com.flashafrica.support.sla.PolicyFault.PolicyKeyMalformed;
import com.flashafrica.support.sla.PolicyFault.PolicyNameMissing;
import com.flashafrica.support.sla.PolicyFault.TargetOutOfRange;
import com.flashafrica.support.sla.PolicyFault.WarningOutOfRange;
import java.util.ArrayList;
import java.util.List;

/** The rules a policy keeps. */
final class PolicyFaults {
    private static final long TEN_YEARS = 3_653L * OpenHours.DAY;
    private static final int LOWEST = 2;
    private static final int HIGHEST = 3;

    private PolicyFaults() {}

    static List<SlaFault> of(SlaPolicy policy) {
        List<SlaFault> faults = new ArrayList<>();
        if (!CalendarFaults.KEY.matcher(policy.key()).matches()) {
            faults.add(new PolicyKeyMalformed());
        }
        if (policy.name() == null || policy.name().isBlank() || policy.name().length() > 200) {
            faults.add(new PolicyNameMissing());
        }
        for (ClockKind kind : ClockKind.values()) {
            Long target = policy.targets().seconds(kind);
            if (target != null && isOutOfRange(target)) {
                faults.add(new TargetOutOfRange(kind));
            }
        }
        Integer warning = policy.warnAtPercent();
        if (warning != null && (warning < 1 || warning > 99)) {
            faults.add(new WarningOutOfRange());
        }
        faults.addAll(ofEscalations(policy.escalations()));
        for (int i = 0; i < policy.notices().size(); i++) {
            String to = policy.notices().get(i).to();
            if (to == null || to.isBlank() || to.length() > 500) {
                faults.add(new NoticeToNobody(i));
            }
        }
        return List.copyOf(faults);
    }

    private static List<SlaFault> ofEscalations(List<SlaEscalation> escalations) {
        List<SlaFault> faults = new ArrayList<>();
        for (int i = 0; i < escalations.size(); i++) {
            SlaEscalation escalation = escalations.get(i);
            if (isOutOfRange(escalation.afterSeconds())) {
                faults.add(new EscalationOutOfRange(i));
            }
            if (escalation.rank() < LOWEST || escalation.rank() > HIGHEST) {
                faults.add(new EscalationLevelUnknown(i));
            }
            if (i > 0 && !isAbove(escalation, escalations.get(i - 1))) {
                faults.add(new EscalationsNotRising(i));
            }
        }
        return faults;
    }

    private static boolean isAbove(SlaEscalation next, SlaEscalation before) {
        return next.afterSeconds() > before.afterSeconds() && next.rank() > before.rank();
    }

    private static boolean isOutOfRange(long seconds) {
        return seconds < 1 || seconds > TEN_YEARS;
    }
}
