package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketRejection;
import com.flashafrica.support.ticketing.TicketRejection.HistoryNotOpened;
import com.flashafrica.support.ticketing.TicketRejection.HistoryRewritten;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened elsewhere becomes events as it is told: one an untold record, none by a rule. */
final class TicketHistory {
    private TicketHistory() {}

    /** The ticket's first import also gives it the terms of the policy that takes it by then. */
    static Decision decide(
            ImportHistory history, @Nullable TicketState state, Instant now, SlaRules rules) {
        List<ImportedRecord> untold = untold(history, state);
        if (untold.isEmpty()) {
            return new Decision.Accepted(List.of());
        }
        TicketRejection broken = broken(history, untold, state);
        if (broken != null) {
            return new Decision.Rejected(broken);
        }
        List<Occurred> events = new ArrayList<>();
        TicketState told = told(untold, state, events);
        List<String> ids = untold.stream().map(ImportedRecord::id).toList();
        TicketImported imported = new TicketImported(history.source(), history.importId(), ids);
        events.add(new Occurred(imported, now, null));
        if (state == null) {
            rules.termsFor(told.clocks().subject())
                    .map(SlaTermsAssigned::new)
                    .ifPresent(terms -> events.add(new Occurred(terms, now, null)));
        }
        return new Decision.Accepted(List.copyOf(events));
    }

    private static List<ImportedRecord> untold(ImportHistory history, @Nullable TicketState state) {
        Set<String> seen = new HashSet<>();
        return history.records().stream()
                .filter(record ->
                        state == null || !state.imported().contains(history.source(), record.id()))
                .filter(record -> seen.add(record.id()))
                .toList();
    }

    private static @Nullable TicketRejection broken(
            ImportHistory history, List<ImportedRecord> untold, @Nullable TicketState state) {
        ImportedRecord first = untold.getFirst();
        if (state == null && !opens(first)) {
            return new HistoryNotOpened();
        }
        if (state != null && state.mergedInto() != null) {
            return new TicketIsMerged(state.mergedInto());
        }
        boolean opensAgain =
                untold.stream().skip(state == null ? 1 : 0).anyMatch(TicketHistory::opens);
        if (opensAgain) {
            return new TicketAlreadyExists(first.fact().ticket());
        }
        return addsOnly(history, untold) ? null : new HistoryRewritten();
    }

    /** A record that comes before one told already would undo what followed it. */
    private static boolean addsOnly(ImportHistory history, List<ImportedRecord> untold) {
        Set<String> added = new HashSet<>(untold.stream().map(ImportedRecord::id).toList());
        return history.records().stream()
                .map(ImportedRecord::id)
                .dropWhile(id -> !added.contains(id))
                .allMatch(added::contains);
    }

    private static boolean opens(ImportedRecord record) {
        return record.fact() instanceof OpenTicket;
    }

    private static TicketState told(
            List<ImportedRecord> records, @Nullable TicketState before, List<Occurred> events) {
        TicketState state = before;
        for (ImportedRecord record : records) {
            TicketEvent event = event(record, state);
            events.add(new Occurred(event, record.at(), record.by()));
            state = TicketEvolution.evolve(state, event, record.at(), ActorRole.IMPORTED);
        }
        return Objects.requireNonNull(state);
    }

    private static TicketEvent event(ImportedRecord record, @Nullable TicketState state) {
        if (record.fact() instanceof OpenTicket open) {
            return WantedEvent.of(open);
        }
        if (state == null) {
            throw new IllegalStateException("checked before: a history begins with its opening");
        }
        return WantedEvent.of(record.fact(), record.by(), state);
    }
}
