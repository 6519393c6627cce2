package com.flashafrica.support.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that imports read, kept in pieces until they are read. Blocks. */
@Repository
class ImportBodies {
    private final JdbcClient database;

    ImportBodies(JdbcClient database) {
        this.database = database;
    }

    void begin(String id, String source, String format, String charset, String trace) {
        database.sql(
                        """
                        INSERT INTO import_job (id, source, format, charset, stage, trace)
                        VALUES (?, ?, ?, ?, 'RECEIVING', ?)
                        """)
                .params(id, source, format, charset, trace)
                .update();
    }

    void add(String id, int seq, byte[] content) {
        database.sql(
                        """
                        WITH touched AS (UPDATE import_job SET touched_at = now() WHERE id = :id)
                        INSERT INTO import_chunk (import_id, seq, content)
                        VALUES (:id, :seq, :content)
                        """)
                .param("id", id)
                .param("seq", seq)
                .param("content", content)
                .update();
    }

    /** From now on it is accepted, and will be read whatever happens. */
    void complete(String id) {
        database.sql("UPDATE import_job SET stage = 'READING' WHERE id = ?").param(id).update();
    }

    void forget(String id) {
        database.sql("DELETE FROM import_job WHERE id = ? AND stage = 'RECEIVING'")
                .param(id)
                .update();
    }

    /** The whole file; one piece is in memory at a time. */
    InputStream open(String id) {
        return new Pieces(id);
    }

    private Optional<byte[]> piece(String id, int seq) {
        return database.sql("SELECT content FROM import_chunk WHERE import_id = ? AND seq = ?")
                .params(id, seq)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private final class Pieces extends InputStream {
        private final String id;
        private InputStream piece = InputStream.nullInputStream();
        private int seq;
        private boolean over;

        Pieces(String id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = piece.read(into, offset, length);
            while (read < 0 && !over) {
                Optional<byte[]> next = piece(id, seq++);
                over = next.isEmpty();
                piece = new ByteArrayInputStream(next.orElseGet(() -> new byte[0]));
                read = piece.read(into, offset, length);
            }
            return read;
        }
    }
}
