package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.history.LedgerFill;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.standalone.LedgerOfFolder;
import java.io.IOException;
import java.nio.file.Path;

/** A data folder with a history. */
public final class SampleFolder {
    private SampleFolder() {}

    /**
     * Starts the platform on it once, which makes everything it needs, and then fills the ledger.
     */
    public static Path filled(Path folder, int events) throws IOException, InterruptedException {
        StandaloneProcess.start(folder).close();
        try (LedgerOfFolder ledger = LedgerOfFolder.in(folder)) {
            var access = ledger.access();
            LedgerFill.into(
                    new Database(access.jdbcUrl(), access.user(), access.password()),
                    folder.resolve(LedgerFill.MASTER_KEYS),
                    events);
        }
        return folder;
    }
}
