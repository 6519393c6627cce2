package com.flashafrica.support.notification.shell;

import com.flashafrica.support.sla.PolicyBook;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTargets;
import java.util.List;
import java.util.Map;

/** One policy for everything: first answered within 10 minutes, resolved within an hour. */
final class Rules {
    private Rules() {}

    static SlaRules telling(SlaNotice... notices) {
        SlaPolicy policy =
                new SlaPolicy(
                        "watched",
                        1,
                        "Watched",
                        1,
                        SlaMatch.ANY,
                        SlaCalendar.ALWAYS.key(),
                        new SlaTargets(600L, null, 3_600L),
                        List.of(),
                        50,
                        List.of(new SlaEscalation(5_400, "L2")),
                        List.of(notices));
        return new SlaRules(
                Map.of(policy.key(), policy),
                Map.of(SlaCalendar.ALWAYS.key(), SlaCalendar.ALWAYS),
                PolicyBook.of(List.of(policy)));
    }
}
