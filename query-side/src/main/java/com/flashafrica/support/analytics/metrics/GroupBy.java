package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what figures are split: the ticket's values as they are now. */
public enum GroupBy {
    NONE,
    PRIORITY,
    CHANNEL,
    LEVEL,
    TIER,
    GROUP,
    /** Whose the last resolution is. */
    AGENT,
    CATEGORY;

    /** The key of tickets that have no such value. */
    public static final String NOTHING = "(none)";

    public String key(TicketFacts facts) {
        Object value = value(facts);
        return value == null ? NOTHING : value.toString();
    }

    /** Whether both are in the same groups, whatever is asked. */
    static boolean areSame(TicketFacts one, TicketFacts other) {
        for (GroupBy by : values()) {
            if (!Objects.equals(by.value(one), by.value(other))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object value(TicketFacts facts) {
        return switch (this) {
            case NONE -> null;
            case PRIORITY -> facts.triage().priority();
            case CHANNEL -> facts.channel();
            case LEVEL -> facts.triage().level();
            case TIER -> facts.tier();
            case GROUP -> facts.triage().group();
            case AGENT -> facts.resolver();
            case CATEGORY -> facts.triage().category();
        };
    }
}
