package com.flashafrica.support.ledger;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays in PostgreSQL's binary form for the two types that the driver only sends as text: text
 * would cost a parse for each event, and times must arrive to the exact microsecond.
 */
final class BinaryArray {
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;

    private BinaryArray() {}

    static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
        return array(
                connection,
                Oid.UUID_ARRAY,
                Oid.UUID,
                16,
                ids,
                (out, id) ->
                        out.putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits()));
    }

    static Array instants(Connection connection, List<@Nullable Instant> instants)
            throws SQLException {
        return array(
                connection,
                Oid.TIMESTAMPTZ_ARRAY,
                Oid.TIMESTAMPTZ,
                8,
                instants,
                (out, instant) -> out.putLong(Micros.since1970(instant) - MICROS_1970_TO_2000));
    }

    private static <T extends @Nullable Object> Array array(
            Connection connection,
            int arrayType,
            int elementType,
            int elementSize,
            List<T> elements,
            BiConsumer<ByteBuffer, @NonNull T> write)
            throws SQLException {
        ByteBuffer out = ByteBuffer.allocate(20 + elements.size() * (4 + elementSize));
        // Dimensions, has-nulls, element type, length, lower bound; then each length and value.
        out.putInt(1).putInt(1).putInt(elementType).putInt(elements.size()).putInt(1);
        for (T element : elements) {
            if (element == null) {
                out.putInt(-1);
            } else {
                out.putInt(elementSize);
                write.accept(out, element);
            }
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        return new PgArray(connection.unwrap(BaseConnection.class), arrayType, bytes);
    }
}
