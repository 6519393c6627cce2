package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether accounts still are what the tokens given to them say. */
@Component
final class AccountStandings implements AutoCloseable {
    /** So long an access token may outlive what was done to its account. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final String LOOK_UP =
            "SELECT role, level, enabled, epoch FROM account WHERE person = ?";

    private record Standing(Role role, @Nullable Level level, boolean enabled, long epoch) {}

    private final JdbcTemplate database;
    private final Remembered<String, Optional<Standing>> standings =
            new Remembered<>(REMEMBERED, this::lookUp);

    AccountStandings(LedgerReaders readers) {
        this.database = new JdbcTemplate(readers.source());
    }

    Mono<Boolean> stands(Caller caller, long epoch) {
        return standings
                .of(caller.actor())
                // A token of a later epoch than is remembered is right, and what is remembered old.
                .flatMap(found ->
                        isBehind(found, epoch) ? standings.again(caller.actor()) : Mono.just(found))
                .map(found ->
                        found.filter(standing -> agrees(standing, caller, epoch)).isPresent());
    }

    private static boolean isBehind(Optional<Standing> found, long epoch) {
        return found.map(Standing::epoch).orElse(0L) < epoch;
    }

    private static boolean agrees(Standing standing, Caller caller, long epoch) {
        return standing.enabled()
                && standing.epoch() == epoch
                && standing.role() == caller.role()
                && standing.level() == caller.level();
    }

    private Optional<Standing> lookUp(String person) {
        return database.query(LOOK_UP, (row, _) -> standing(row), person).stream().findFirst();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String level = row.getString(2);
        return new Standing(
                Role.valueOf(row.getString(1)),
                level == null ? null : Level.valueOf(level),
                row.getBoolean(3),
                row.getLong(4));
    }

    @Override
    public void close() {
        standings.close();
    }
}
