package com.flashafrica.support.imports;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one ticket of an import, from its first row to its last. */
@Component
class TicketTelling {
    private static final int PAGE = 500;

    private final ImportStaging staging;
    private final ImportCommands commands;
    private final PersonDirectory people;
    private final LedgerReader ledger;
    private final EventCodec codec;
    private final ImportSettings settings;

    TicketTelling(
            ImportStaging staging,
            ImportCommands commands,
            PersonDirectory people,
            LedgerReader ledger,
            EventCodec codec,
            ImportSettings settings) {
        this.staging = staging;
        this.commands = commands;
        this.people = people;
        this.ledger = ledger;
        this.codec = codec;
        this.settings = settings;
    }

    TicketTold tell(ImportJob job, ImportLease lease, HistoryFormat format, StagedTicket staged)
            throws InterruptedException {
        ImportedTicket ticket = new ImportedTicket(job.source(), staged.name());
        TicketTeller teller = format.teller(ticket);
        RecordIds ids = new RecordIds();
        List<StagedRow> rows = staging.rows(job.id(), staged.name(), 0);
        while (!rows.isEmpty()) {
            String refusal = tell(job, lease, ticket, records(job, teller, ids, rows));
            if (refusal != null) {
                return new TicketTold(staged, 0, refusal);
            }
            rows = staging.rows(job.id(), staged.name(), rows.getLast().line());
        }
        return new TicketTold(staged, events(job, ticket), null);
    }

    private List<ImportedRecord> records(
            ImportJob job, TicketTeller teller, RecordIds ids, List<StagedRow> rows) {
        Set<String> names =
                rows.stream()
                        .flatMap(row -> teller.names(row.content()).stream())
                        .collect(Collectors.toSet());
        Map<String, PersonId> known = people.register(job.source(), names);
        List<ImportedRecord> records = new ArrayList<>();
        for (StagedRow row : rows) {
            String rowId = ids.next(teller.identity(row.content()));
            for (Told told : teller.tell(row.content(), known)) {
                String id = told.kind().isEmpty() ? rowId : rowId + "-" + told.kind();
                records.add(
                        new ImportedRecord(id, told.at(), told.by(), told.fact().recordedAs(id)));
            }
        }
        return records;
    }

    private @Nullable String tell(
            ImportJob job, ImportLease lease, ImportedTicket ticket, List<ImportedRecord> records)
            throws InterruptedException {
        int most = settings.recordsPerCommand();
        for (int from = 0; from < records.size(); from += most) {
            List<ImportedRecord> some =
                    List.copyOf(records.subList(from, Math.min(from + most, records.size())));
            String refusal =
                    commands.tell(
                            new ImportHistory(ticket.id(), job.source(), job.id(), some),
                            job.trace(),
                            lease);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Counted in the ledger, and so right whatever happened on the way. */
    private long events(ImportJob job, ImportedTicket ticket) {
        String type = codec.types().typeOf(TicketImported.class).name();
        long events = 0;
        long version = 0;
        List<LedgerEvent> page = ledger.stream(ticket.id().value(), version, PAGE);
        while (!page.isEmpty()) {
            for (LedgerEvent event : page) {
                if (event.type().equals(type)) {
                    TicketImported imported = codec.decode(event, TicketImported.class).payload();
                    events += imported.importId().equals(job.id()) ? imported.records().size() : 0;
                }
            }
            version = page.getLast().version();
            page = ledger.stream(ticket.id().value(), version, PAGE);
        }
        return events;
    }
}
