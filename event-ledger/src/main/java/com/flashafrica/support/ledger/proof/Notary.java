package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.tree.Frontier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Signs what the ledger is, and only what continues the checkpoint before it: chain and tree are
 * recomputed from the events in between. For one thread; several processes may have one each.
 */
public final class Notary {
    @SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
    private record Batch(long position, byte[] hash, byte @Nullable [] frontier) {}

    private static final String ADD =
            "INSERT INTO ledger_checkpoint (size, root, note, signed_at) SELECT ?, ?, ?, ?"
                    + " WHERE coalesce((SELECT max(size) FROM ledger_checkpoint), 0) = ?";
    private static final String BATCH = "SELECT last_position, hash, frontier FROM ledger_batch";

    private final DataSource source;
    private final Sql sql;
    private final Checkpoints checkpoints;
    private final LedgerReader reader;
    private final SigningKey key;
    private final Clock clock;
    private @Nullable TreeWalk walked;

    /**
     * @param source may write
     */
    public Notary(DataSource source, LedgerReader reader, SigningKey key, Clock clock) {
        this.source = source;
        this.sql = new Sql(source);
        this.checkpoints = new Checkpoints(source);
        this.reader = reader;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A checkpoint of the newest commit, when there is something new for that long or so much of
     * it. The first is always due.
     *
     * @throws LedgerBroken when the ledger does not continue what was signed before
     */
    public Optional<Checkpoint> signIfDue(Duration every, long events) {
        Checkpoint last = checkpoints.newest().orElse(null);
        long signed = last == null ? 0 : last.size();
        long head = reader.head();
        boolean due =
                last == null
                        || head - signed >= events
                        || !clock.instant().isBefore(last.signedAt().plus(every));
        return head > signed && due ? sign(last) : Optional.empty();
    }

    private Optional<Checkpoint> sign(@Nullable Checkpoint last) {
        Optional<Batch> newest =
                sql.row(
                        BATCH + " ORDER BY last_position DESC LIMIT 1",
                        row -> new Batch(row.getLong(1), row.getBytes(2), row.getBytes(3)));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Batch batch = newest.get();
        TreeWalk walk = from(last);
        walk.to(batch.position());
        if (!Arrays.equals(walk.hash(), batch.hash())) {
            throw new LedgerBroken(batch.position(), "its batch was sealed with another hash");
        }
        byte[] frontier = batch.frontier();
        if (frontier != null && !Arrays.equals(walk.frontier().toBytes(), frontier)) {
            throw new LedgerBroken(batch.position(), "its batch has another tree");
        }
        String text = Checkpoint.text(key.name(), batch.position(), walk.root());
        Checkpoint checkpoint =
                new Checkpoint(batch.position(), walk.root(), key.note(text), clock.instant());
        return store(checkpoint, last) ? Optional.of(checkpoint) : Optional.empty();
    }

    /**
     * Records the key as the one that signs from now on.
     *
     * @param before which signs that this one follows it; null when there is none or it was lost
     * @return false when another key has followed this one already
     */
    public boolean enrol(@Nullable SigningKey before) {
        return locked(
                connection -> new SigningKeys(connection).enrol(key, before, clock.instant()));
    }

    /** On from the checkpoint before, as it was signed. */
    private TreeWalk from(@Nullable Checkpoint last) {
        TreeWalk walk = walked;
        if (last == null) {
            walk = new TreeWalk(reader, Frontier.EMPTY, ChainHash.genesis());
        } else if (walk == null || walk.frontier().size() != last.size()) {
            walk = sealed(last.size());
        }
        if (last != null && !Arrays.equals(walk.root(), last.root())) {
            throw new LedgerBroken(last.size(), "its tree is not the one that was signed");
        }
        walked = walk;
        return walk;
    }

    private TreeWalk sealed(long size) {
        Batch batch =
                sql.row(
                                BATCH + " WHERE last_position = ?",
                                row -> new Batch(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                                size)
                        .orElseThrow(() -> new LedgerBroken(size, "it belongs to no batch"));
        byte[] frontier = batch.frontier();
        if (frontier == null) {
            TreeWalk walk = new TreeWalk(reader, Frontier.EMPTY, ChainHash.genesis());
            walk.to(size);
            return walk;
        }
        try {
            return new TreeWalk(reader, Frontier.of(size, frontier), batch.hash());
        } catch (IllegalArgumentException _) {
            throw new LedgerBroken(size, "its batch has another tree");
        }
    }

    /** False when another process was first. */
    private boolean store(Checkpoint checkpoint, @Nullable Checkpoint last) {
        return locked(connection ->
                new SigningKeys(connection).isNewest(key)
                        && Sql.write(
                                        connection,
                                        ADD,
                                        checkpoint.size(),
                                        checkpoint.root(),
                                        checkpoint.note(),
                                        checkpoint.signedAt(),
                                        last == null ? 0L : last.size())
                                == 1);
    }

    private boolean locked(Work work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ProofLock.CHECKPOINTS.take(connection, reader.ledgerId());
                boolean done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                // Back to the pool as it came; rolls back what did not come to its end.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Sql.away(e);
        }
    }

    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }
}
