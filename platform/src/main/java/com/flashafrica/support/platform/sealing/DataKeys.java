package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.FreshKey;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.SealingKeys;
import com.flashafrica.support.ledger.StoredKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People's keys. Remembered for seconds only, so that an erasure shows in every process at once. A
 * new person's key is made here and recorded with the first event that it seals: until it is seen
 * recorded, every event brings it, and all that seal for that person here share it.
 */
public final class DataKeys {
    public static final Duration REMEMBERED = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final Duration SHARED = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final DataSource source;
    private final MasterKeys masters;
    private final Cache<String, KeyState> known;
    private final Cache<String, Fresh> fresh =
            Caffeine.newBuilder().expireAfterWrite(SHARED).maximumSize(MOST).build();

    /** Owners of whom nobody else can have heard: their first key needs no looking up. */
    private final Cache<String, Boolean> unheardOf =
            Caffeine.newBuilder().expireAfterWrite(SHARED).maximumSize(MOST).build();

    /** A key that nobody has recorded yet, as far as is known. */
    private record Fresh(DataKey key, FreshKey recorded) {}

    /** The owner's id was made just now, and at random. */
    public void newOwner(String owner) {
        unheardOf.put(owner, true);
    }

    /**
     * A key to seal by.
     *
     * @param fresh to be recorded with what it seals; null when that is done
     */
    record ForSealing(DataKey key, @Nullable FreshKey fresh) {}

    /**
     * @param source of the ledger's database; reading is all that is done there
     */
    public DataKeys(DataSource source, MasterKeys masters) {
        this(source, masters, REMEMBERED);
    }

    DataKeys(DataSource source, MasterKeys masters, Duration remembered) {
        this.source = source;
        this.masters = masters;
        this.known = Caffeine.newBuilder().expireAfterWrite(remembered).maximumSize(MOST).build();
    }

    /**
     * Blocks, unless the key was used just now or the owner is new. What was presumed of a new
     * owner is looked up the next time: should it be wrong, the append fails and is decided again.
     *
     * @throws PersonErased there is none, and never will be
     */
    ForSealing forSealing(String owner) {
        if (known.getIfPresent(owner) instanceof KeyState.Usable(DataKey key)) {
            return new ForSealing(key, null);
        }
        boolean isNew = unheardOf.asMap().remove(owner) != null;
        StoredKey stored = isNew ? null : stored(List.of(owner)).stream().findFirst().orElse(null);
        if (stored == null) {
            Fresh mine = freshFor(owner);
            return new ForSealing(mine.key(), mine.recorded());
        }
        KeyState state = state(stored);
        known.put(owner, state);
        return switch (state) {
            case KeyState.Usable(DataKey key) -> new ForSealing(key, null);
            case KeyState.Erased _ -> throw new PersonErased();
            case KeyState.Missing _ ->
                    throw new MasterKeyMissing(
                            "the master key " + stored.wrappedBy() + " is not there");
        };
    }

    private Fresh freshFor(String owner) {
        String master = masters.current();
        return fresh.asMap()
                .compute(
                        owner,
                        (_, before) ->
                                before != null && before.recorded().wrappedBy().equals(master)
                                        ? before
                                        : newKey(owner));
    }

    private Fresh newKey(String owner) {
        DataKey key = DataKey.random();
        MasterKeys.Wrapped wrapped = key.wrapped(owner, masters);
        return new Fresh(key, new FreshKey(owner, key.id(), wrapped.key(), wrapped.master()));
    }

    /** Of these owners, as far as they are remembered; null when one is not. Never blocks. */
    @Nullable Map<String, KeyState> remembered(Set<String> owners) {
        Map<String, KeyState> all = known.getAllPresent(owners);
        return all.size() == owners.size() ? all : null;
    }

    /** Of these owners, by one query at most. Blocks. */
    Map<String, KeyState> of(Set<String> owners) {
        Map<String, KeyState> all = new HashMap<>(known.getAllPresent(owners));
        Set<String> missing = new HashSet<>(owners);
        missing.removeAll(all.keySet());
        if (!missing.isEmpty()) {
            Map<String, KeyState> found = new HashMap<>();
            missing.forEach(owner -> found.put(owner, new KeyState.Missing()));
            stored(missing).forEach(key -> found.put(key.owner(), state(key)));
            known.putAll(found);
            all.putAll(found);
        }
        return all;
    }

    private List<StoredKey> stored(Collection<String> owners) {
        try (Connection connection = source.getConnection()) {
            return SealingKeys.find(connection, owners);
        } catch (SQLException e) {
            throw new LedgerUnavailable("people's keys cannot be read", e);
        }
    }

    private KeyState state(StoredKey stored) {
        if (stored.wrapped() == null || stored.wrappedBy() == null) {
            return new KeyState.Erased();
        }
        try {
            return new KeyState.Usable(
                    DataKey.unwrapped(
                            stored.owner(),
                            stored.id(),
                            stored.wrappedBy(),
                            stored.wrapped(),
                            masters));
        } catch (MasterKeyMissing | IllegalStateException e) {
            LOG.warn("The key {} of a person cannot be used: {}", stored.id(), e.getMessage());
            return new KeyState.Missing();
        }
    }

    /**
     * Destroys the owner's key for ever, in the connection's transaction. Once that is committed,
     * {@link #forget} makes it show here at once; elsewhere it does within {@link #REMEMBERED}.
     */
    public void destroy(Connection connection, String owner, Instant at) throws SQLException {
        SealingKeys.destroy(connection, owner, at);
    }

    /** What is remembered of these owners, here. */
    public void forget(Collection<String> owners) {
        known.invalidateAll(owners);
        fresh.invalidateAll(owners);
        unheardOf.invalidateAll(owners);
    }
}
