package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where attachments are kept, sealed. Blocks. */
@Repository
class AttachmentRows implements Forgets {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentRows(
            JdbcClient database,
            PlatformTransactionManager transactions,
            AttachmentSettings settings,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param name sealed
     * @param pieces sealed, in order
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
    record Row(
            String ticket,
            String digest,
            String owner,
            String mediaType,
            long size,
            byte @Nullable [] name,
            List<byte[]> pieces) {}

    /** What is known of a file without looking into it. */
    record Kept(String digest, String mediaType, long size) {}

    record Unnamed(String ticket, String digest) {}

    /** What is there already stays as it is. Fails with 409 when the ticket's share is used up. */
    void add(Row row) {
        transaction.executeWithoutResult(_ -> {
            // One at a time, so that two together are not more than one alone may be.
            database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 72))")
                    .param(row.ticket())
                    .query((_, _) -> true)
                    .single();
            if (touch(row.ticket(), List.of(row.digest()), false).isEmpty()) {
                checkShare(row);
                insert(row);
            }
        });
    }

    private void checkShare(Row row) {
        long used =
                database.sql("SELECT coalesce(sum(size), 0) FROM attachment WHERE ticket = ?")
                        .param(row.ticket())
                        .query(Long.class)
                        .single();
        if (used + row.size() > settings.maxPerTicket().toBytes()) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "attachments-full",
                            "The ticket takes no more attachments")
                    .detail(
                            "All files of a ticket together have at most "
                                    + settings.maxPerTicket().toBytes()
                                    + " bytes.")
                    .exception();
        }
    }

    private void insert(Row row) {
        database.sql(
                        """
                        INSERT INTO attachment
                            (ticket, digest, owner, media_type, size, name, pieces, touched_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(row.ticket(), row.digest(), row.owner(), row.mediaType(), row.size())
                .param(row.name())
                .param(row.pieces().size())
                .param(now())
                .update();
        for (int no = 0; no < row.pieces().size(); no++) {
            database.sql("INSERT INTO attachment_piece VALUES (?, ?, ?, ?)")
                    .params(row.ticket(), row.digest(), no)
                    .param(row.pieces().get(no))
                    .update();
        }
    }

    /**
     * Those of the files that there are, which nobody sweeps away for a while.
     *
     * @param isPublic whether the requester sees the message that will name them
     */
    Map<String, Kept> touch(String ticket, Collection<String> digests, boolean isPublic) {
        Map<String, Kept> kept = new HashMap<>();
        database.sql(
                        """
                        UPDATE attachment SET touched_at = ?, public = public OR ?
                        WHERE ticket = ? AND digest = ANY (?)
                        RETURNING digest, media_type, size
                        """)
                .params(now(), isPublic, ticket)
                .param(digests.toArray(String[]::new))
                .query((row, _) -> new Kept(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(one -> kept.put(one.digest(), one));
        return kept;
    }

    /** To another ticket of the same requester's: what is sealed is the same there. */
    void copy(String from, String to, Collection<String> digests) {
        transaction.executeWithoutResult(_ -> {
            database.sql(
                            """
                            INSERT INTO attachment
                            SELECT ?, digest, owner, media_type, size, name, pieces, kept, public, ?
                            FROM attachment WHERE ticket = ? AND digest = ANY (?)
                            ON CONFLICT DO NOTHING
                            """)
                    .params(to, now(), from)
                    .param(digests.toArray(String[]::new))
                    .update();
            database.sql(
                            """
                            INSERT INTO attachment_piece
                            SELECT ?, digest, no, sealed
                            FROM attachment_piece WHERE ticket = ? AND digest = ANY (?)
                            ON CONFLICT DO NOTHING
                            """)
                    .params(to, from)
                    .param(digests.toArray(String[]::new))
                    .update();
        });
    }

    List<Unnamed> unnamedSince(Instant before, int most) {
        return database.sql(
                        """
                        SELECT ticket, digest FROM attachment
                        WHERE NOT kept AND touched_at < ? ORDER BY touched_at LIMIT ?
                        """)
                .params(offset(before), most)
                .query((row, _) -> new Unnamed(row.getString(1), row.getString(2)))
                .list();
    }

    void keep(Unnamed named) {
        database.sql("UPDATE attachment SET kept = true WHERE ticket = ? AND digest = ?")
                .params(named.ticket(), named.digest())
                .update();
    }

    /** Unless somebody is about to name it. */
    void forget(Unnamed unnamed, Instant before) {
        database.sql("DELETE FROM attachment WHERE ticket = ? AND digest = ? AND touched_at < ?")
                .params(unnamed.ticket(), unnamed.digest(), offset(before))
                .update();
    }

    /** Of all their tickets. What is sealed could not be opened any more either. */
    @Override
    public void forget(Forgotten person) {
        database.sql("DELETE FROM attachment WHERE owner = ?").param(person.id().value()).update();
    }

    private OffsetDateTime now() {
        return offset(clock.instant());
    }

    private static OffsetDateTime offset(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
