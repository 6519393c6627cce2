package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.standalone.verify.Verification.Broken;
import com.flashafrica.support.standalone.verify.Verification.Sound;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole ledger by SELECT alone and recomputes positions, times, hashes and batches. What
 * is appended meanwhile is not looked at.
 */
public final class LedgerVerification {
    private static final int PAGE = 2_000;

    private final JdbcLedgerReader reader;
    private final Batches batches;
    private final LongConsumer progress;

    /**
     * @param progress told the position after every page
     */
    public LedgerVerification(DataSource ledger, LongConsumer progress) {
        this.reader = new JdbcLedgerReader(ledger);
        this.batches = new Batches(ledger);
        this.progress = progress;
    }

    public Verification run() throws SQLException {
        long head = batches.head();
        ChainWalk walk = new ChainWalk(reader.ledgerId());
        while (walk.position() < head) {
            int wanted = (int) Math.min(PAGE, head - walk.position());
            List<LedgerEvent> page = reader.page(walk.position(), wanted);
            Broken broken = walk(walk, page, batches.after(walk.position(), wanted));
            if (broken != null) {
                return broken;
            }
            if (page.isEmpty()) {
                return new Broken(walk.position() + 1, "the event is missing");
            }
            progress.accept(walk.position());
        }
        return afterTheLastBatch(head) ? unsealed(head) : new Sound(head, walk.hash());
    }

    private static @Nullable Broken walk(
            ChainWalk walk, List<LedgerEvent> page, Map<Long, byte[]> sealed) {
        for (LedgerEvent event : page) {
            Broken broken = walk.next(event);
            if (broken != null) {
                return broken;
            }
            byte[] seal = sealed.get(event.position());
            broken = seal == null ? null : walk.endsBatch(seal);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    /**
     * Every commit writes its events and its batch row together, so nothing can stand behind it.
     */
    private boolean afterTheLastBatch(long head) throws SQLException {
        return !reader.page(head, 1).isEmpty() && batches.head() == head;
    }

    private static Broken unsealed(long head) {
        return new Broken(head + 1, "it belongs to no batch");
    }
}
