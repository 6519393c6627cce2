package com.flashafrica.support.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the ledger. Every call blocks on JDBC: call from virtual threads or a worker, never from an
 * event loop. Fails with {@link LedgerUnavailable} when the database is away. Positions become
 * visible in order: whoever has seen n has been able to see all before it.
 */
public interface LedgerReader {

    /** Position of the newest event; 0 when there is none. */
    long head();

    /** Position of the newest event recorded at or before that time; 0 when there is none. */
    long headAt(Instant recordedBy);

    /** Events after the position, in position order, at most {@code limit}. */
    List<LedgerEvent> page(long after, int limit);

    /** A stream's events after the version, in version order, at most {@code limit}. */
    List<LedgerEvent> stream(String stream, long afterVersion, int limit);

    /**
     * The next events of whole streams, one stream after the other in the order of their names'
     * bytes, each in version order, at most {@code limit}. For those who fold all of a stream at
     * once, and so keep only one at a time.
     *
     * @param range which streams
     * @param stream where the last call ended: what comes after its event of that version
     * @param upTo no event after that position, of any stream
     */
    List<LedgerEvent> streams(
            StreamRange range, String stream, long afterVersion, long upTo, int limit);

    /** A stream's newest version; 0 when it has no event. */
    long version(String stream);

    /** The answer to a request made before, unless it has expired by now. */
    Optional<RememberedRequest> request(String actor, String key, Instant now);

    /** Who this ledger is; part of every hash. */
    UUID ledgerId();
}
