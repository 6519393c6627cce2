package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.standalone.verify.LiveLedger.Batch;
import com.flashafrica.support.standalone.verify.LiveLedger.Event;
import com.flashafrica.support.standalone.verify.LiveLedger.Signed;
import com.flashafrica.support.verifier.Code;
import com.flashafrica.support.verifier.Findings;
import com.flashafrica.support.verifier.LedgerCheck;
import com.flashafrica.support.verifier.TrustedKeys;
import com.flashafrica.support.verifier.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Hands a whole live ledger to the verifier, page by page: events, commits, stored nodes of the
 * tree, checkpoints. What is appended meanwhile is not looked at.
 */
public final class LedgerVerification {
    private static final int PAGE = 2_000;
    private static final byte[] GENESIS = new byte[32];

    private final DataSource source;
    private final Kept kept;
    private final Findings findings;
    private final LongConsumer progress;

    /**
     * @param progress told the position after every page
     */
    public LedgerVerification(
            DataSource source, Kept kept, Findings findings, LongConsumer progress) {
        this.source = source;
        this.kept = kept;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * What the one who asks brings along.
     *
     * @param checkpoints as they were kept
     * @param keys trusted; the first one of the ledger's own when empty
     */
    public record Kept(List<String> checkpoints, List<VerifierKey> keys) {
        public static final Kept NOTHING = new Kept(List.of(), List.of());
    }

    /**
     * @return the check, which knows how far it came
     */
    public LedgerCheck run() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return run(connection);
        }
    }

    /** The same of what one connection sees, as of a snapshot. */
    public LedgerCheck run(Connection connection) throws SQLException {
        return run(new LiveLedger(connection));
    }

    private LedgerCheck run(LiveLedger ledger) throws SQLException {
        UUID id = ledger.id();
        long head = ledger.head();
        long signed = ledger.signed();
        LedgerCheck check = begin(ledger, id);
        long at = 0;
        while (at < head) {
            long until = Math.min(at + PAGE, head);
            page(check, ledger, id, at, until);
            at = until;
            progress.accept(at);
        }
        if (signed > head) {
            check.found(Code.TRUNCATED, head + 1, "%d events were signed".formatted(signed));
        }
        if (!ledger.events(id, head, head + 1).isEmpty() && ledger.head() == head) {
            check.found(Code.UNSEALED, head + 1, "the event belongs to no commit");
        }
        check.end(head, false);
        return check;
    }

    private LedgerCheck begin(LiveLedger ledger, UUID id) throws SQLException {
        List<LiveLedger.Key> recorded = ledger.keys();
        List<VerifierKey> trusted =
                kept.keys().isEmpty()
                        ? recorded.stream()
                                .limit(1)
                                .map(key -> VerifierKey.of(key.verifier()))
                                .toList()
                        : kept.keys();
        TrustedKeys keys = new TrustedKeys(trusted);
        LedgerCheck check =
                new LedgerCheck(id, 0, GENESIS, List.of(), keys, kept.checkpoints(), findings);
        recorded.forEach(key -> check.key(key.verifier(), key.statement()));
        check.withTiles(ledger);
        return check;
    }

    private static void page(LedgerCheck check, LiveLedger ledger, UUID id, long at, long until)
            throws SQLException {
        Deque<Batch> batches = new ArrayDeque<>(ledger.batches(at, until));
        Deque<Signed> checkpoints = new ArrayDeque<>(ledger.checkpoints(at, until));
        for (Event event : ledger.events(id, at, until)) {
            long position = event.event().position();
            check.event(position, event.event().bytes(), event.hash());
            while (!batches.isEmpty() && batches.getFirst().position() <= position) {
                seal(check, batches.removeFirst());
            }
            while (!checkpoints.isEmpty() && checkpoints.getFirst().size() <= position) {
                compare(check, checkpoints.removeFirst());
            }
        }
        batches.forEach(batch -> seal(check, batch));
        checkpoints.forEach(checkpoint -> compare(check, checkpoint));
    }

    private static void seal(LedgerCheck check, Batch batch) {
        if (batch.position() == check.position()) {
            check.sealed(batch.hash(), batch.frontier());
        } else {
            check.found(
                    Code.BATCH_MISMATCH, batch.position(), "a commit ends where no event stands");
        }
    }

    /** The row must say what the note says, which is what was signed. */
    private static void compare(LedgerCheck check, Signed checkpoint) {
        List<String> said = checkpoint.note().lines().limit(3).toList();
        boolean same =
                said.size() == 3
                        && said.get(1).equals(Long.toString(checkpoint.size()))
                        && said.get(2)
                                .equals(Base64.getEncoder().encodeToString(checkpoint.root()));
        if (same) {
            check.checkpoint(checkpoint.note());
        } else {
            check.found(
                    Code.ROOT_MISMATCH,
                    checkpoint.size(),
                    "the checkpoint's row is not what was signed");
        }
    }
}
