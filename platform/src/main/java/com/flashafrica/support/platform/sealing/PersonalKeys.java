package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.FreshKey;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.SealingKeys;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.sealing.DataKeys.ForSealing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** People's keys for what is kept beside the ledger. Blocks. */
public final class PersonalKeys {
    /** The first records a key; another process may have been faster, or a rotation. */
    private static final int ATTEMPTS = 5;

    private final DataKeys keys;

    PersonalKeys(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Somebody whose texts are all from before there were keys gets one here, without an event.
     *
     * @param database where it may be recorded
     * @throws PersonErased there is none, and never will be
     */
    public PersonalKey toSeal(PersonId owner, DataSource database, Instant now) {
        for (int attempts = 0; attempts < ATTEMPTS; attempts++) {
            ForSealing found = keys.forSealing(owner.value());
            FreshKey fresh = found.fresh();
            if (fresh == null) {
                return found.key();
            }
            record(fresh, database, now);
            keys.forget(List.of(owner.value()));
        }
        throw new MasterKeyMissing("every master key that is here is being destroyed");
    }

    private static void record(FreshKey fresh, DataSource database, Instant now) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            SealingKeys.record(connection, fresh, now);
            connection.commit();
        } catch (SQLException e) {
            throw new LedgerUnavailable("a person's key cannot be recorded", e);
        }
    }

    /** Empty once it was destroyed, and where none can be used. */
    public Optional<PersonalKey> toOpen(PersonId owner) {
        return keys.of(Set.of(owner.value())).get(owner.value())
                        instanceof KeyState.Usable(DataKey key)
                ? Optional.of(key)
                : Optional.empty();
    }
}
