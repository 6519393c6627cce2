package com.flashafrica.support.ticketing.download;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.attachment.ContentKeys;
import com.flashafrica.support.platform.attachment.ContentSeal;
import com.flashafrica.support.platform.attachment.Place;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is in attachments, read with the rights of those who only read. Blocks. */
@Repository
class AttachmentContents {
    private final JdbcClient database;
    private final ContentKeys keys;

    AttachmentContents(LedgerReaders readers, ContentKeys keys) {
        this.database = JdbcClient.create(readers.source());
        this.keys = keys;
    }

    /** As it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
    private record Row(
            PersonId owner, String mediaType, long size, byte @Nullable [] name, int pieces) {}

    /**
     * @param isPublic whether only what the requester was answered with is there
     * @return empty when the ticket has no such file, or its owner was erased
     */
    Optional<OpenedAttachment> find(String ticket, String digest, boolean isPublic) {
        return database.sql(
                        """
                        SELECT owner, media_type, size, name, pieces FROM attachment
                        WHERE ticket = ? AND digest = ? AND (public OR NOT ?)
                        """)
                .params(ticket, digest, isPublic)
                .query(AttachmentContents::row)
                .optional()
                .flatMap(row -> opened(ticket, digest, row));
    }

    private Optional<OpenedAttachment> opened(String ticket, String digest, Row row) {
        return keys.toOpen(row.owner())
                .map(key -> new ContentSeal(key, new Place(row.owner(), digest)))
                .map(seal ->
                        OpenedAttachment.of(
                                row.mediaType(),
                                row.size(),
                                row.name() == null ? null : seal.openName(row.name()),
                                row.pieces(),
                                no -> seal.openPiece(no, row.pieces(), piece(ticket, digest, no))));
    }

    private byte[] piece(String ticket, String digest, int no) {
        return database.sql(
                        "SELECT sealed FROM attachment_piece WHERE ticket = ? AND digest = ? AND no"
                                + " = ?")
                .params(ticket, digest, no)
                .query(byte[].class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonId(row.getString("owner")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBytes("name"),
                row.getInt("pieces"));
    }
}
