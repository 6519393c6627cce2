package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What deciding about a ticket needs to know of its history. Immutable; holds no personal text.
 *
 * @param absorbed the tickets that ended in this one
 */
public record TicketState(
        TicketId id,
        PersonId requester,
        Progress progress,
        Level level,
        Priority priority,
        Assignment assignment,
        @Nullable String category,
        List<String> tags,
        Set<Link> links,
        Set<TicketId> absorbed,
        ImportedRecords imported,
        TicketClocks clocks,
        Stamp stamp) {

    /**
     * @param at when it was opened
     */
    static TicketState opened(TicketOpened event, Instant at) {
        return new TicketState(
                event.ticket(),
                event.requester(),
                Progress.NEW,
                Level.L1,
                event.priority(),
                Assignment.NOBODY,
                event.category(),
                List.copyOf(event.tags()),
                Set.of(),
                Set.of(),
                ImportedRecords.NONE,
                TicketClocks.of(event, at),
                Stamp.NONE);
    }

    public Status status() {
        return progress.status();
    }

    public @Nullable TicketId mergedInto() {
        return progress.mergedInto();
    }

    public long version() {
        return stamp.version();
    }

    public long etag() {
        return stamp.etag();
    }

    TicketState with(Progress next) {
        return copy(next, level, priority, assignment, category, tags, links, absorbed, imported);
    }

    TicketState with(Level next) {
        return copy(
                progress, next, priority, assignment, category, tags, links, absorbed, imported);
    }

    TicketState with(Priority next) {
        return copy(progress, level, next, assignment, category, tags, links, absorbed, imported);
    }

    TicketState with(Assignment next) {
        return copy(progress, level, priority, next, category, tags, links, absorbed, imported);
    }

    TicketState withCategory(String next) {
        return copy(progress, level, priority, assignment, next, tags, links, absorbed, imported);
    }

    TicketState withTags(List<String> next) {
        return copy(
                progress, level, priority, assignment, category, next, links, absorbed, imported);
    }

    TicketState withLinks(Set<Link> next) {
        return copy(
                progress, level, priority, assignment, category, tags, next, absorbed, imported);
    }

    TicketState withAbsorbed(Set<TicketId> next) {
        return copy(progress, level, priority, assignment, category, tags, links, next, imported);
    }

    TicketState with(ImportedRecords next) {
        return copy(progress, level, priority, assignment, category, tags, links, absorbed, next);
    }

    TicketState with(TicketClocks nextClocks, Stamp nextStamp) {
        return new TicketState(
                id,
                requester,
                progress,
                level,
                priority,
                assignment,
                category,
                tags,
                links,
                absorbed,
                imported,
                nextClocks,
                nextStamp);
    }

    private TicketState copy(
            Progress progress,
            Level level,
            Priority priority,
            Assignment assignment,
            @Nullable String category,
            List<String> tags,
            Set<Link> links,
            Set<TicketId> absorbed,
            ImportedRecords imported) {
        return new TicketState(
                id,
                requester,
                progress,
                level,
                priority,
                assignment,
                category,
                tags,
                links,
                absorbed,
                imported,
                clocks,
                stamp);
    }
}
