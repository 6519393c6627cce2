package com.flashafrica.support.platform.timer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Timers of one task, of which a subject has one at most: the latest. Written many at once, where
 * the scheduler's own client would ask for each; within a transaction of Spring's, as part of it.
 *
 * <p>A timer that is being fired stays and ends by itself, so its work must find out whether it is
 * still wanted. Its successor is another row, because the end of a firing removes the row it began
 * with, whatever was written into that meanwhile.
 */
public final class LatestTimers {
    // Ids of one subject are those from "subject:" to before "subject;", the next character.
    private static final String CANCEL =
            "DELETE FROM timer WHERE task_name = ? AND task_instance >= ? || ':'"
                    + " AND task_instance < ? || ';' AND task_instance <> ? AND NOT picked";
    private static final String SET =
            "INSERT INTO timer (task_name, task_instance, execution_time, picked, version)"
                    + " VALUES (?, ?, ?, false, 1) ON CONFLICT (task_name, task_instance)"
                    + " DO UPDATE SET execution_time = excluded.execution_time"
                    + " WHERE NOT timer.picked"
                    + " AND timer.execution_time <> excluded.execution_time";
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final String task;

    public LatestTimers(DataSource source, String task) {
        this.jdbc = new JdbcTemplate(source);
        this.task = task;
    }

    /** Sets the timers that are given and cancels what else their subjects had. */
    public void set(Collection<LatestTimer> timers) {
        jdbc.batchUpdate(
                CANCEL,
                timers,
                AT_ONCE,
                (row, timer) -> {
                    row.setString(1, task);
                    row.setString(2, timer.subject());
                    row.setString(3, timer.subject());
                    row.setString(4, timer.id());
                });
        List<LatestTimer> wanted = timers.stream().filter(timer -> timer.due() != null).toList();
        jdbc.batchUpdate(
                SET,
                wanted,
                AT_ONCE,
                (row, timer) -> {
                    row.setString(1, task);
                    row.setString(2, timer.id());
                    row.setObject(3, dueAt(timer));
                });
    }

    private static OffsetDateTime dueAt(LatestTimer timer) {
        return Objects.requireNonNull(timer.due()).atOffset(ZoneOffset.UTC);
    }
}
