package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.FreshKey;
import com.flashafrica.support.ledger.SealingKeys;
import com.flashafrica.support.ledger.StoredKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the master key, so that no copy of the keys from before opens anything: a new one is
 * made, what is left of people's keys is wrapped by it, the old one is destroyed. Wherever that is
 * broken off, doing it again ends it: a master key goes when nothing is wrapped by it any more, and
 * nothing is once it is retired.
 */
public final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** One rotation at a time, whichever process it is in. */
    private static final long LOCK = 0x5ea1_0f_ca5eL;

    private static final int PAGE = 500;

    private final DataSource source;
    private final MasterKeys masters;
    private final Clock clock;

    /**
     * @param source of the ledger's database, to write to
     */
    public KeyRotation(DataSource source, MasterKeys masters, Clock clock) {
        this.source = source;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * Blocks for about a second for every twenty thousand people. Does nothing where the master key
     * is given from outside: who gives it has to replace it.
     *
     * @return whether there is a new master key
     */
    public boolean rotate() throws SQLException {
        if (!(masters instanceof RotatingMasterKeys rotating)) {
            return false;
        }
        alone(connection -> {
            rotating.addCurrent();
            finish(connection);
        });
        return true;
    }

    /**
     * At the start: makes the file of master keys when it is not there and nothing needs it yet,
     * ends a rotation that was broken off, and wraps anew what is wrapped by a master key that is
     * not the current one.
     *
     * @throws MasterKeyMissing when people's keys are wrapped by one that is not here
     */
    public void settle() throws SQLException {
        alone(this::finish);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void alone(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean auto = connection.getAutoCommit();
            lock(connection, "SELECT pg_advisory_lock(?)");
            try {
                connection.setAutoCommit(false);
                work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(auto);
                lock(connection, "SELECT pg_advisory_unlock(?)");
            }
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private void finish(Connection connection) throws SQLException {
        Set<String> needed = SealingKeys.masters(connection);
        if (masters instanceof MasterKeyFile file && !file.exists()) {
            if (!needed.isEmpty()) {
                throw missing(needed, "there is no file at " + file.path());
            }
            file.create();
        }
        String current = masters.current();
        needed.removeAll(masters.known());
        if (!needed.isEmpty()) {
            throw missing(needed, "it is not among those given");
        }
        Set<String> old = new TreeSet<>(masters.known());
        old.remove(current);
        for (String master : old) {
            replace(connection, master, current);
        }
    }

    private static MasterKeyMissing missing(Set<String> needed, String why) {
        return new MasterKeyMissing(
                "People's texts cannot be opened: their keys are wrapped by the master key %s, and %s."
                        .formatted(needed.iterator().next(), why));
    }

    private void replace(Connection connection, String old, String current) throws SQLException {
        if (masters instanceof RotatingMasterKeys) {
            SealingKeys.retireMaster(connection, old, clock.instant());
        }
        connection.commit();
        int rewrapped = 0;
        List<StoredKey> keys = SealingKeys.wrappedBy(connection, old, PAGE);
        while (!keys.isEmpty()) {
            SealingKeys.rewrap(connection, keys.stream().map(this::rewrapped).toList());
            connection.commit();
            rewrapped += keys.size();
            keys = SealingKeys.wrappedBy(connection, old, PAGE);
        }
        connection.commit();
        if (masters instanceof RotatingMasterKeys rotating) {
            rotating.destroy(old);
            LOG.info("Master key {} is destroyed; {} keys go on with {}", old, rewrapped, current);
        }
    }

    private FreshKey rewrapped(StoredKey key) {
        if (key.wrapped() == null || key.wrappedBy() == null) {
            throw new IllegalStateException("only keys that are wrapped were asked for");
        }
        DataKey data =
                DataKey.unwrapped(key.owner(), key.id(), key.wrappedBy(), key.wrapped(), masters);
        MasterKeys.Wrapped wrapped = data.wrapped(key.owner(), masters);
        return new FreshKey(key.owner(), key.id(), wrapped.key(), wrapped.master());
    }
}
