package com.flashafrica.support.platform.timer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers that are waiting, counted. */
final class TimerRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    TimerRows(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM timer WHERE NOT picked").query(Long.class).single();
    }

    Backlog backlog() {
        Instant now = clock.instant();
        return jdbc.sql(
                        "SELECT count(*), min(execution_time) FROM timer"
                                + " WHERE NOT picked AND execution_time <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    Timestamp oldest = row.getTimestamp(2);
                    return new Backlog(
                            row.getLong(1),
                            oldest == null
                                    ? Duration.ZERO
                                    : Duration.between(oldest.toInstant(), now));
                })
                .single();
    }
}
