package com.flashafrica.support.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.flashafrica.support.imports.event.ImportEvent.ImportReceived;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes files in, however large, a piece at a time. What does not come whole leaves nothing. */
@Component
class ImportUploads {
    private static final int PIECE = 1 << 20;
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ImportBodies bodies;
    private final ImportJournal journal;
    private final ImportWorker worker;
    private final ImportSettings settings;

    ImportUploads(
            ImportBodies bodies,
            ImportJournal journal,
            ImportWorker worker,
            ImportSettings settings) {
        this.bodies = bodies;
        this.journal = journal;
        this.worker = worker;
        this.settings = settings;
    }

    /** Fails with 413 for a length that will be too much. */
    void checkLength(long bytes) {
        if (bytes > settings.maxBody().toBytes()) {
            throw tooLarge().exception();
        }
    }

    /**
     * The id of the import, once every byte is on disk and who brought them is in the ledger.
     * Blocks.
     */
    String take(
            String source,
            String format,
            String charset,
            Caller caller,
            Trace trace,
            InputStream body)
            throws IOException {
        String id = "import-" + IDS.generate();
        bodies.begin(id, source, format, charset, trace.id());
        boolean complete = false;
        try (body) {
            MessageDigest digest = sha256();
            long bytes = 0;
            int seq = 0;
            for (byte[] piece = body.readNBytes(PIECE);
                    piece.length > 0;
                    piece = body.readNBytes(PIECE)) {
                bytes += piece.length;
                checkLength(bytes);
                bodies.add(id, seq++, piece);
                digest.update(piece);
            }
            journal.record(
                    id,
                    new ImportReceived(
                            source, format, bytes, HexFormat.of().formatHex(digest.digest())),
                    cause(caller, trace, id));
            bodies.complete(id);
            complete = true;
        } finally {
            if (!complete) {
                bodies.forget(id);
            }
        }
        worker.nudge();
        return id;
    }

    /** Where the request came from is kept under the import's id. */
    private static Cause cause(Caller caller, Trace trace, String id) {
        return new Cause(
                caller.actor(), caller.actorRole(), null, trace.id(), id, caller.authenticated());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Problem tooLarge() {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The file is too large")
                .detail("At most " + settings.maxBody().toBytes() + " bytes are taken at once.");
    }
}
