package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.verify.LedgerVerification;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.Findings;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Copies the ledger of a data folder as it stands at one moment, whether a platform runs on it or
 * not, into a file of its own, and the keys of the same moment over the last copy of them.
 */
public final class Backup {
    private static final int ATTEMPTS = 10;

    private final PrintStream out;
    private final Progress progress;

    public Backup(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * @return whether what was copied is sound; the copy is there in any case
     */
    public boolean run(Path data, BackupFolder into) throws SQLException, IOException {
        try {
            into.mustLieOutside(data);
            try (LedgerOfFolder ledger = LedgerOfFolder.in(data);
                    Closeable _ = into.lock()) {
                into.clear();
                return run(data, ledger.access().source(), into);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The backup could not be written to %s: %s"
                            .formatted(into.root(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    private boolean run(Path data, DataSource source, BackupFolder into)
            throws SQLException, IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FolderFiles files = FolderFiles.of(data);
            try (Snapshot snapshot = Snapshot.of(source)) {
                // Keys are rotated file first, rows second, file again: with the same files before
                // and after the moment, they open every row of it.
                if (files.isSameAs(FolderFiles.of(data))) {
                    return run(source, snapshot, files, into);
                }
            }
        }
        throw new CannotStart("The keys are being changed all the time; try again later.");
    }

    private boolean run(DataSource source, Snapshot snapshot, FolderFiles files, BackupFolder into)
            throws SQLException, IOException {
        Manifest begun = snapshot.manifest();
        into.mustBeOf(begun.ledger());
        Tables tables = snapshot.tables();
        Path ledger = into.ledger(begun.takenAt());
        try (ArchiveWriter archive = new ArchiveWriter(ledger);
                ArchiveWriter keys = new ArchiveWriter(into.keyStore())) {
            for (Tables.Table table : tables.ofTheKeys()) {
                keys.table(table, rows -> snapshot.copy(table, rows));
            }
            for (var file : files.byName().entrySet()) {
                keys.file(file.getKey(), file.getValue());
            }
            for (Tables.Table table : tables.ofTheLedger()) {
                archive.table(table, rows -> snapshot.copy(table, rows));
            }
            // Keys first: they are never older than a ledger that they must open.
            keys.finish(begun);
            archive.finish(begun);
        }
        boolean sound = isSound(source, snapshot);
        out.printf(
                "%s: %,d events, %,d kB; the keys are in %s%n",
                ledger, begun.position(), Files.size(ledger) / 1024, into.keyStore());
        if (!sound) {
            out.println("NOT SOUND: the ledger itself is not what was written; see verify.");
        }
        return sound;
    }

    private boolean isSound(DataSource source, Snapshot snapshot) throws SQLException {
        Findings findings =
                new Findings(finding -> {
                    progress.end();
                    out.println(finding.line());
                });
        new LedgerVerification(
                        source,
                        Kept.NOTHING,
                        findings,
                        position -> progress.show(0, position + " events"))
                .run(snapshot.connection());
        progress.end();
        return findings.none();
    }
}
