package com.flashafrica.support.sla;

/** What can be asked of the rules. All of it is decided on one stream, {@link SlaRules#STREAM}. */
public sealed interface SlaCommand {
    /** Of the policy or the calendar it is about. */
    String key();

    /**
     * Asks for a calendar to be like this.
     *
     * @param calendar which version it becomes is decided, whatever it says here
     */
    record DefineCalendar(SlaCalendar calendar) implements SlaCommand {
        @Override
        public String key() {
            return calendar.key();
        }
    }

    /**
     * Asks for a policy to be in force and like this; a retired one comes back.
     *
     * @param policy which version it becomes is decided, whatever it says here
     */
    record DefinePolicy(SlaPolicy policy) implements SlaCommand {
        @Override
        public String key() {
            return policy.key();
        }
    }

    /** Asks that no ticket gets the policy any more; those that have it keep it. */
    record RetirePolicy(String key) implements SlaCommand {}

    /**
     * Asks that the tickets that have another version of the policy, and are not over, get its
     * newest version, retired or not, with its calendar's.
     */
    record ReapplyPolicy(String key) implements SlaCommand {}
}
