package com.flashafrica.support.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * A key that texts of an event are sealed with and that is not in the ledger's database yet: it is
 * recorded in the same commit as the event, or neither is.
 *
 * @param owner whose texts it seals: any text, at most 800 bytes
 * @param id random; how two keys of one owner are told apart
 * @param wrapped the key itself, wrapped; not copied, so leave it alone afterwards
 * @param wrappedBy the master key's id: 1 to 200 printable ASCII characters, no space
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; equal when owner and id are.
public record FreshKey(String owner, UUID id, byte[] wrapped, String wrappedBy) {
    private static final int LONGEST_OWNER = 800;

    public FreshKey {
        Names.checkText("owner", owner, LONGEST_OWNER);
        Names.check("wrappedBy", wrappedBy);
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wrapped, "wrapped");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FreshKey key && owner.equals(key.owner) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "FreshKey[" + id + "]";
    }
}
