package com.flashafrica.support.sla;

/**
 * What one subject was promised, in full: it stays readable whatever becomes of the policy and the
 * calendar. Always counted from the opening, however late it is assigned.
 */
public record SlaTerms(SlaPolicy policy, SlaCalendar calendar) {
    public SlaTerms {
        if (!policy.calendar().equals(calendar.key())) {
            throw new IllegalArgumentException(
                    "policy " + policy.key() + " counts on another calendar: " + calendar.key());
        }
    }

    /** Whether they are of the same policy, and it or its calendar has a later version here. */
    public boolean supersede(SlaTerms other) {
        return policy.key().equals(other.policy.key())
                && (policy.version() > other.policy.version()
                        || (policy.version() == other.policy.version()
                                && calendar.version() > other.calendar.version()));
    }
}
