package com.flashafrica.support.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit history of incidents as ServiceNow exports it. */
@Component
final class ServiceNowCsv implements HistoryFormat {
    static final String NAME = "SERVICENOW_CSV";

    private final JsonMapper json;
    private final int longest;

    ServiceNowCsv(JsonMapper json, ImportSettings settings) {
        this.json = json;
        this.longest = Math.toIntExact(settings.maxLine().toBytes());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean firstRowOpens() {
        return true;
    }

    @Override
    public void read(InputStream file, Charset charset, Instant latest, RowSink rows)
            throws IOException, FileUnusable {
        CsvRecords records = new CsvRecords(new Lines(file, charset, longest), longest);
        CsvRecord header = records.next(0);
        if (header == null) {
            throw new FileUnusable(1, "the file is empty");
        }
        ServiceNowColumns columns = ServiceNowColumns.of(header);
        for (CsvRecord csv = records.next(columns.count());
                csv != null;
                csv = records.next(columns.count())) {
            read(csv, columns, latest, rows);
        }
    }

    private void read(CsvRecord csv, ServiceNowColumns columns, Instant latest, RowSink rows) {
        try {
            if (csv.broken() != null) {
                throw new LineUnusable(csv.broken());
            }
            ServiceNowRow row = columns.row(csv, latest);
            rows.row(csv.line(), row.number(), false, json.writeValueAsString(row));
        } catch (LineUnusable unusable) {
            rows.bad(csv.line(), columns.ticket(csv), unusable.reason());
        }
    }

    @Override
    public TicketTeller teller(ImportedTicket ticket) {
        return new ServiceNowTeller(ticket, json);
    }
}
