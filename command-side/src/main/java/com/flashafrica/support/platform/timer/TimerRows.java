package com.flashafrica.support.platform.timer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers that are waiting, counted. */
final class TimerRows {
    private static final Logger LOG = LoggerFactory.getLogger(TimerRows.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<String> byEvents;

    /**
     * @param byEvents the tasks whose timers are due when events say so, and not by any clock
     */
    TimerRows(DataSource source, Clock clock, List<String> byEvents) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
        this.byEvents = byEvents;
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

    /**
     * Whatever a clock that has stepped back may have put off is due now; too early for some, which
     * does no harm. What is due when events say so stays.
     */
    void clockSteppedBack() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int due =
                jdbc.sql(
                                "UPDATE timer SET execution_time = :now"
                                        + " WHERE NOT picked AND execution_time > :now"
                                        + " AND task_name <> ALL (:byEvents)")
                        .param("now", now)
                        .param("byEvents", byEvents.toArray(String[]::new))
                        .update();
        LOG.warn("The clock stepped back to {}: {} timers that it put off are due now", now, due);
    }
}
