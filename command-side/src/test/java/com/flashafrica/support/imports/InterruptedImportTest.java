package com.flashafrica.support.imports;

import static com.flashafrica.support.imports.Importing.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptedImportTest {
    /** The file itself is an event. */
    private static final int RECEIVED = 1;

    private static final int TICKETS = 600;
    private EmbeddedLedger ledger;

    @BeforeEach
    void start() {
        ledger = EmbeddedLedger.fresh();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void another_process_goes_on_where_one_stopped() {
        String id;
        try (RunningApi first = api()) {
            id = begin(first);
            Awaitility.await().until(() -> head(first) > 200);
        }
        try (RunningApi second = api()) {
            assertThat(head(second)).isLessThan(3 * TICKETS);
            assertDone(new Importing(second).over(id), 2 * TICKETS, TICKETS, 2 * TICKETS);
            assertThat(head(second)).isEqualTo(RECEIVED + 3 * TICKETS);
        }
    }

    /** What a crash leaves: tickets told, the place not saved, a lease that nobody keeps. */
    @Test
    void what_was_told_but_not_saved_is_counted_once() throws Exception {
        try (RunningApi api = api()) {
            String id = begin(api);
            Awaitility.await().until(() -> head(api) > 200);
            ledger.run(
                    "UPDATE import_job SET owner = 'somebody dead',"
                            + " lease_until = now() + interval '2 s'");
            assertDone(new Importing(api).over(id), 2 * TICKETS, TICKETS, 2 * TICKETS);
            assertThat(head(api)).isEqualTo(RECEIVED + 3 * TICKETS);
        }
    }

    @Test
    void two_processes_share_the_imports() {
        try (RunningApi first = api();
                RunningApi second = api()) {
            String one = begin(first);
            String two = new Importing(first).begin("other", Importing.NDJSON, file());
            assertDone(new Importing(second).over(one), 2 * TICKETS, TICKETS, 2 * TICKETS);
            assertDone(new Importing(second).over(two), 2 * TICKETS, TICKETS, 2 * TICKETS);
        }
    }

    private RunningApi api() {
        return RunningApi.on(
                ledger,
                "support.imports.lease=1s",
                "support.imports.poll=100ms",
                "support.imports.tickets-at-once=4",
                "support.imports.tickets-per-save=50");
    }

    private static String begin(RunningApi api) {
        return new Importing(api).begin("one", Importing.NDJSON, file());
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder();
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            for (String event : new String[] {"opened", "closed"}) {
                file.append("{\"ticket\":\"T").append(ticket);
                file.append("\",\"at\":\"2020-01-01T08:00:00Z\",\"by\":\"Awa\",\"event\":\"");
                file.append(event).append("\"}\n");
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long head(RunningApi api) {
        return api.bean(LedgerReader.class).head();
    }
}
