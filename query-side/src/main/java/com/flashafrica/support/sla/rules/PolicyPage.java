package com.flashafrica.support.sla.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;

/** One version of a policy, as it is shown. */
record PolicyPage(PolicyState state, @JsonUnwrapped SlaPolicy policy) {
    static PolicyPage of(SlaPolicy policy, SlaRules rules) {
        return new PolicyPage(state(policy, rules), policy);
    }

    private static PolicyState state(SlaPolicy policy, SlaRules rules) {
        SlaPolicy newest = rules.policies().get(policy.key());
        if (newest == null || newest.version() != policy.version()) {
            return PolicyState.REPLACED;
        }
        return rules.isRetired(policy.key()) ? PolicyState.RETIRED : PolicyState.IN_FORCE;
    }
}
