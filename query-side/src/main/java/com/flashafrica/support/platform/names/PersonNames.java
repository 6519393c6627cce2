package com.flashafrica.support.platform.names;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import com.flashafrica.support.platform.web.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The names behind opaque ids, looked up when something is shown. Remembered for seconds only, so
 * that an erasure shows at once.
 */
@Component
public final class PersonNames {
    static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 20_000;
    private static final String LOOK_UP =
            "SELECT id, name, email FROM person_directory WHERE id = ANY (?)";

    private final Cache<String, PersonName> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();
    private final JdbcTemplate database;

    PersonNames(LedgerReaders readers) {
        this.database = new JdbcTemplate(readers.source());
    }

    /** The same for whoever may know people by name; nothing for analysts. Blocks. */
    public Map<String, PersonName> of(Collection<String> ids, Caller caller) {
        return caller.is(Role.ANALYST) ? Map.of() : of(ids);
    }

    /** The name of each id, with one query at most. Blocks. */
    public Map<String, PersonName> of(Collection<String> ids) {
        Map<String, PersonName> names = new HashMap<>(remembered.getAllPresent(ids));
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(names.keySet());
        if (!missing.isEmpty()) {
            Map<String, PersonName> found = lookUp(missing);
            remembered.putAll(found);
            names.putAll(found);
        }
        return names;
    }

    private Map<String, PersonName> lookUp(Set<String> ids) {
        Map<String, PersonName> found = new HashMap<>();
        ids.forEach(id -> found.put(id, PersonName.unknown(id)));
        database.query(
                LOOK_UP,
                rows -> {
                    PersonName person = person(rows);
                    found.put(person.id(), person);
                },
                new Object[] {ids.toArray(String[]::new)});
        return found;
    }

    private static PersonName person(ResultSet row) throws SQLException {
        return new PersonName(row.getString(1), row.getString(2), row.getString(3));
    }
}
