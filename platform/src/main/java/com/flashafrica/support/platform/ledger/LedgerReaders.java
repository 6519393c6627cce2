package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.LedgerPool;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The connections that reads of the ledger use, apart from the command side's own. Not a {@code
 * DataSource} bean, so that nobody takes it for the one to write with; nor is it counted as those
 * are, so it sees to that itself.
 */
public final class LedgerReaders implements AutoCloseable {
    private final HikariDataSource source;

    LedgerReaders(LedgerProperties properties, MeterRegistry meters) {
        LedgerProperties.Reader reader = properties.reader();
        source =
                LedgerPool.open(
                        LedgerSettings.readOnly(properties),
                        "ledger-readers",
                        reader.connections());
        source.setConnectionTimeout(reader.patience().toMillis());
        source.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }

    public HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
