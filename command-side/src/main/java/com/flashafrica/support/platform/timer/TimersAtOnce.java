package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timers that are due already, of tasks without data; within a transaction of Spring's, as part of
 * it. One that is there stays as it is.
 *
 * <p>Due by the clock of this process and by the database's, whichever is behind: set by a process
 * whose clock is ahead, it would otherwise wait in all the others.
 */
public final class TimersAtOnce {
    private static final String SET =
            "INSERT INTO timer (task_name, task_instance, execution_time, picked, version)"
                    + " VALUES (?, ?, least(?, now()), false, 1) ON CONFLICT DO NOTHING";

    private final JdbcClient jdbc;
    private final Clock clock;

    public TimersAtOnce(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    public void set(TaskInstanceId timer) {
        jdbc.sql(SET)
                .params(
                        timer.getTaskName(),
                        timer.getId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
