package com.flashafrica.support.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.JdbcLedgerReader;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

class LedgerHealthIndicatorTest {
    private final CountDownLatch back = new CountDownLatch(1);

    /** Where the database only keeps silent, nothing else would ever end the question. */
    @Test
    @Timeout(20)
    void a_ledger_that_does_not_answer_is_down_and_said_so() {
        DataSource silent =
                new AbstractDataSource() {
                    @Override
                    public Connection getConnection() {
                        try {
                            back.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IllegalStateException("it is over");
                    }

                    @Override
                    public Connection getConnection(String user, String password) {
                        return getConnection();
                    }
                };
        LedgerHealthIndicator health =
                new LedgerHealthIndicator(
                        new JdbcLedgerReader(silent), new LedgerSchemaCheck(silent));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        back.countDown();
    }
}
