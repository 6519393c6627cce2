package com.flashafrica.support.sla;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * What happened to the rules: every calendar and policy is in one stream, {@link SlaRules#STREAM},
 * so that a policy and the calendar it counts on cannot miss each other. Names and fields are
 * stored for ever.
 */
public sealed interface SlaEvent {
    /** A calendar, or a new version of it. Policies count on it from then on. */
    @JsonTypeName("sla.calendar-defined")
    record CalendarDefined(SlaCalendar calendar) implements SlaEvent {}

    /** A policy, a new version of it, or a retired one that is back. */
    @JsonTypeName("sla.policy-defined")
    record PolicyDefined(SlaPolicy policy) implements SlaEvent {}

    /** No new ticket gets it; those that have it keep it. */
    @JsonTypeName("sla.policy-retired")
    record PolicyRetired(String key) implements SlaEvent {}

    /** Tickets that have an earlier version of the policy, and are not over, get these terms. */
    @JsonTypeName("sla.policy-reapplied")
    record PolicyReapplied(SlaTerms terms) implements SlaEvent {}
}
