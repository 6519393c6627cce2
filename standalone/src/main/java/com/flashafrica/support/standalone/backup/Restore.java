package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.standalone.verify.LedgerVerification;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.Findings;
import com.flashafrica.support.verifier.LedgerCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new data folder of a backup, and proves that it holds the very ledger that was copied. A
 * restore that fails leaves nothing behind.
 */
public final class Restore {
    private final PrintStream out;
    private final Progress progress;

    public Restore(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * @param name of a dated backup; the newest when null
     * @param data not there yet, or empty
     * @param kept checkpoints and keys of one's own, which the ledger must agree with
     * @throws CannotStart when the backup is damaged, or is not the ledger it says it is
     */
    public void run(BackupFolder from, @Nullable String name, Path data, Kept kept)
            throws SQLException, IOException {
        Path file = from.ledger(name);
        if (!Files.isRegularFile(from.keyStore())) {
            throw new CannotStart(
                    "The keys are missing: there is no %s. Name their folder with --keys."
                            .formatted(from.keyStore()));
        }
        try (Archive ledger = Archive.open(file);
                Archive keys = Archive.open(from.keyStore())) {
            mustBelongTogether(ledger.manifest(), keys.manifest());
            try (DataFolder folder = DataFolder.openNew(data)) {
                LedgerCheck check = into(folder, ledger, keys, kept);
                progress.end();
                out.printf(
                        "Restored up to position %,d, as of %s. Sound: %,d events, of which"
                                + " checkpoints vouch for %,d%n",
                        check.position(),
                        ledger.manifest().takenAt(),
                        check.position(),
                        check.vouched());
            }
        }
    }

    private static void mustBelongTogether(Manifest ledger, Manifest keys) {
        if (!ledger.ledger().equals(keys.ledger())) {
            throw new CannotStart("The keys are those of another ledger.");
        }
        if (keys.takenAt().isBefore(ledger.takenAt())) {
            throw new CannotStart(
                    "The keys, of %s, are older than the ledger, of %s: some would be missing."
                            .formatted(keys.takenAt(), ledger.takenAt()));
        }
    }

    /** Nothing stays of what is not whole. */
    private LedgerCheck into(DataFolder folder, Archive ledger, Archive keys, Kept kept)
            throws SQLException, IOException {
        try {
            ledger.check();
            keys.check();
            for (Manifest.Entry file : keys.manifest().files()) {
                try (InputStream content = keys.content(file)) {
                    FolderFiles.write(
                            folder.root(),
                            file.name().substring("files/".length()),
                            content.readAllBytes());
                }
            }
            LedgerCheck check;
            try (PostgresServer server = EmbeddedPostgres.start(folder)) {
                DataSource source = server.access().source();
                new Loading(source, progress).load(ledger, keys);
                check = prove(source, ledger.manifest(), kept);
            }
            folder.noteWhole();
            return check;
        } catch (SQLException | IOException | RuntimeException | Error e) {
            discard(folder, e);
            throw e;
        }
    }

    private static void discard(DataFolder folder, Throwable because) {
        try {
            folder.discard();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private LedgerCheck prove(DataSource source, Manifest manifest, Kept kept) throws SQLException {
        Findings findings =
                new Findings(finding -> {
                    progress.end();
                    out.println(finding.line());
                });
        LedgerCheck check =
                new LedgerVerification(source, with(manifest, kept), findings, this::tell).run();
        if (!findings.none()) {
            throw new CannotStart(
                    "The backup does not prove itself: %,d findings.".formatted(findings.count()));
        }
        try (Snapshot restored = Snapshot.of(source)) {
            Manifest is = restored.manifest();
            if (is.position() != manifest.position()
                    || !Objects.equals(is.head(), manifest.head())
                    || !is.ledger().equals(manifest.ledger())) {
                throw new CannotStart("The backup is not the ledger that it says it is.");
            }
        }
        return check;
    }

    private static Kept with(Manifest manifest, Kept kept) {
        List<String> checkpoints = new ArrayList<>(kept.checkpoints());
        if (manifest.checkpoint() != null) {
            checkpoints.add(manifest.checkpoint());
        }
        return new Kept(checkpoints, kept.keys());
    }

    private void tell(long position) {
        progress.show(0, "%,d events".formatted(position));
    }
}
