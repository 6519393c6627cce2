package com.flashafrica.support.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.database.DatabaseMigration;
import com.flashafrica.support.testing.MovableClock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TimerHealthTest {
    @Test
    void nobody_fires_what_is_due_and_health_says_so_after_a_minute() {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(ledger.url());
            source.setUsername(ledger.user());
            SchedulerClient timers =
                    new TimerConfiguration()
                            .timers(source, new DatabaseMigration(source).migrate());
            MovableClock clock = new MovableClock();
            TimerHealth health = new TimerHealth(new TimerRows(source, clock, List.of()));

            timers.scheduleIfNotExists(new TaskInstance<>("any", "1"), clock.instant());
            assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.UP);

            clock.advance(Duration.ofSeconds(90));
            assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("overdue", 1L);
        }
    }
}
