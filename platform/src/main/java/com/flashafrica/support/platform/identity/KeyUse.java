package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.ledger.LedgerProperties;
import com.flashafrica.support.platform.ledger.LedgerSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes when keys were last used, once a minute each; no request waits for it. */
@Component
final class KeyUse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUse.class);

    private final Cache<String, Instant> noted =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .maximumSize(10_000)
                    .build();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("key-use").factory());
    private final HikariDataSource source;

    KeyUse(LedgerProperties ledger) {
        source = open(ledger);
    }

    /** As whoever may only read: what it may do here it may do by one procedure alone. */
    private static HikariDataSource open(LedgerProperties ledger) {
        var database = LedgerSettings.readOnly(ledger);
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("key-use");
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        // Rows are personal, and messages end up in logs.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        source.addDataSourceProperty("ApplicationName", "key-use");
        source.setConnectionInitSql(
                "SET default_transaction_read_only = off; SET statement_timeout = '3s'");
        source.setMaximumPoolSize(1);
        source.setMinimumIdle(0);
        source.setInitializationFailTimeout(-1);
        return source;
    }

    void note(String key, Instant now) {
        if (noted.asMap().putIfAbsent(key, now) == null) {
            writer.execute(() -> write(key, now));
        }
    }

    private void write(String key, Instant now) {
        try (var connection = source.getConnection();
                var statement = connection.prepareCall("CALL note_api_key_used(?, ?)")) {
            statement.setString(1, key);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.execute();
        } catch (SQLException e) {
            LOG.warn("That a key was used cannot be noted: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        source.close();
    }
}
