package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.standalone.client.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** Checks the ledger of a data folder, whether a platform runs on it or not. */
public final class Verify {
    private final PrintStream out;
    private final Progress progress;

    public Verify(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * @return whether it is sound
     */
    public boolean run(Path data) throws SQLException {
        try (LedgerOfFolder ledger = LedgerOfFolder.in(data)) {
            Verification found = new LedgerVerification(ledger.access().source(), this::tell).run();
            progress.end();
            out.println(found.sentence());
            return found instanceof Verification.Sound;
        }
    }

    private void tell(long position) {
        progress.show(0, "%,d events".formatted(position));
    }
}
