package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.LedgerPool;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections that reads of the ledger use, apart from the command side's own. Not a {@code
 * DataSource} bean, so that nobody takes it for the one to write with.
 */
public final class LedgerReaders implements AutoCloseable {
    private final HikariDataSource source;

    LedgerReaders(LedgerProperties properties) {
        LedgerProperties.Reader reader = properties.reader();
        source =
                LedgerPool.open(
                        LedgerSettings.readOnly(properties),
                        "ledger-readers",
                        reader.connections());
        source.setConnectionTimeout(reader.patience().toMillis());
    }

    public HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
