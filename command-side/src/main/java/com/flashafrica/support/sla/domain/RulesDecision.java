package com.flashafrica.support.sla.domain;

import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRejection;
import java.util.List;

/** What becomes of a command on the rules. */
public sealed interface RulesDecision {
    /** One event, or none when everything is as asked for already. */
    record Accepted(List<SlaEvent> events) implements RulesDecision {}

    record Rejected(SlaRejection rejection) implements RulesDecision {}
}
