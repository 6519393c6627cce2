package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.Findings;
import com.flashafrica.support.verifier.LedgerCheck;
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
    public boolean run(Path data, Kept kept) throws SQLException {
        Findings findings =
                new Findings(finding -> {
                    progress.end();
                    out.println(finding.line());
                });
        try (LedgerOfFolder ledger = LedgerOfFolder.in(data)) {
            LedgerCheck check =
                    new LedgerVerification(ledger.access().source(), kept, findings, this::tell)
                            .run();
            progress.end();
            out.println(
                    findings.none()
                            ? "Sound: %,d events, of which checkpoints vouch for %,d"
                                    .formatted(check.position(), check.vouched())
                            : "NOT SOUND: %,d findings".formatted(findings.count()));
            return findings.none();
        }
    }

    private void tell(long position) {
        progress.show(0, "%,d events".formatted(position));
    }
}
