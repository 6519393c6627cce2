package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a ticket is sorted and who has it. */
public record Triage(
        Priority priority,
        Level level,
        @Nullable String category,
        List<String> tags,
        @Nullable PersonId agent,
        @Nullable String group) {

    static Triage opened(TicketOpened ticket) {
        return new Triage(
                ticket.priority(), Level.L1, ticket.category(), ticket.tags(), null, null);
    }

    Triage withPriority(Priority now) {
        return new Triage(now, level, category, tags, agent, group);
    }

    Triage withLevel(Level now) {
        return new Triage(priority, now, category, tags, agent, group);
    }

    Triage withCategory(String now) {
        return new Triage(priority, level, now, tags, agent, group);
    }

    Triage withTags(List<String> now) {
        return new Triage(priority, level, category, now, agent, group);
    }

    Triage withAssignment(@Nullable PersonId nowAgent, @Nullable String nowGroup) {
        return new Triage(priority, level, category, tags, nowAgent, nowGroup);
    }
}
