package com.flashafrica.support.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections for {@link JdbcLedgerReader}. */
public final class LedgerPool {
    private LedgerPool() {}

    /**
     * A read-only pool in auto-commit mode; the caller closes it. It opens even while the database
     * is still away.
     */
    public static HikariDataSource open(LedgerDatabase database, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setDataSourceProperties(database.properties());
        config.addDataSourceProperty("ApplicationName", name);
        config.setMaximumPoolSize(connections);
        // Plans are kept; one made while a table is empty must not scan it once it is full.
        config.setConnectionInitSql("SET enable_seqscan = off");
        config.setReadOnly(true);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
