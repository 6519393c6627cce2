package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.journal.JournalReader;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.flashafrica.support.standalone.faults.load.Subscriber;
import com.flashafrica.support.standalone.faults.load.WebhookReceiver;
import com.flashafrica.support.standalone.verify.LedgerVerification;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Knows what should be, from outside of the system, and says where it is not. */
public final class Oracle {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Watched watched;
    private final Supplier<DataSource> ledger;
    private final Findings findings;
    private final LedgerSoFar soFar;
    private final Reckoning reckoning;
    private final PromisesOnce promises;

    public Oracle(Watched watched, Supplier<DataSource> ledger, Findings findings) {
        this.watched = watched;
        this.ledger = ledger;
        this.findings = findings;
        JournalReader journal = new JournalReader(watched.journal());
        this.soFar = new LedgerSoFar(ledger, findings);
        this.reckoning = new Reckoning(journal, soFar, findings);
        this.promises = new PromisesOnce(journal, soFar, watched.webhooks().calls(), findings);
    }

    /** At any time, as long as the database answers. */
    public void reckon() throws SQLException {
        reckoning.reckon();
        promises.noneTwice();
    }

    public Reckoning reckoning() {
        return reckoning;
    }

    /** While nobody asks for anything and every process is ready. */
    public void examine() throws SQLException, IOException {
        reckon();
        until("what came due was recorded and told", this::nothingIsOpen);
        promises.noneTwice();
        long head = soFar.head();
        verify();
        StreamsComplete streams = new StreamsComplete(watched.desk(), findings);
        for (Subscriber all : watched.ofAllEvents()) {
            streams.sawAll(all, head, this::untilRead);
        }
        streams.sawSame(watched.ofTheQueue(), this::untilRead);
        new SameFigures(watched.querySides(), findings).compare(head);
        new FreshViews(watched.operator(), findings)
                .compare(watched.mongo(), condition -> until("all views are rebuilt", condition));
    }

    private boolean nothingIsOpen() {
        try {
            reckon();
        } catch (SQLException e) {
            return false;
        }
        return promises.open().isEmpty();
    }

    private void verify() throws SQLException {
        var found =
                new com.flashafrica.support.verifier.Findings(
                        finding -> findings.add("verifier: %s", finding.line()));
        new LedgerVerification(ledger.get(), Kept.NOTHING, found, position -> {}).run();
    }

    /** However long the ledger is, as long as the reader gets on. */
    private void untilRead(Subscriber reader, long position) {
        until(
                "%s is read up to %d".formatted(reader.path(), position),
                reader::last,
                () -> reader.last() >= position);
    }

    private void until(String what, BooleanSupplier condition) {
        until(what, () -> 0, condition);
    }

    /**
     * Waits, but not for ever.
     *
     * @param progress while it changes there is hope
     */
    private void until(String what, LongSupplier progress, BooleanSupplier condition) {
        long last = progress.getAsLong();
        long moved = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (progress.getAsLong() != last) {
                last = progress.getAsLong();
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                findings.add("after %d s it is not so that %s", PATIENCE.toSeconds(), what);
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /**
     * Everything that is looked at besides the ledger.
     *
     * @param operator the same as the desk, for somebody who may have views rebuilt
     */
    public record Watched(
            Path journal,
            Desk desk,
            Desk operator,
            List<Desk> querySides,
            List<Subscriber> ofAllEvents,
            Subscriber ofTheQueue,
            WebhookReceiver webhooks,
            Supplier<String> mongoUri) {
        String mongo() {
            return mongoUri.get();
        }
    }
}
