package com.flashafrica.support.sla;

/** Where whoever decides finds the rules. */
@FunctionalInterface
public interface RuleBook {
    /** The rules as they are; a change made by another process shows within 100 ms. */
    SlaRules current();
}
