package com.flashafrica.support.platform.keys;

import com.flashafrica.support.ledger.SealingKeys;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.flashafrica.support.platform.sealing.KeyRecorder;
import com.flashafrica.support.platform.sealing.KeyRotation;
import com.flashafrica.support.platform.sealing.MasterKeys;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Master keys before anything is sealed: what is there fits, or the command side does not start.
 */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    /** What needs the schema comes after it. */
    @Bean
    KeyRotation keyRotation(
            DataSource source, MasterKeys masters, Clock clock, SchemaInPlace schema)
            throws SQLException {
        KeyRotation rotation = new KeyRotation(source, masters, clock);
        rotation.settle();
        return rotation;
    }

    @Bean
    KeyRecorder keyRecorder(
            DataSource source, PlatformTransactionManager transactions, Clock clock) {
        TransactionTemplate alone = new TransactionTemplate(transactions);
        JdbcTemplate database = new JdbcTemplate(source);
        return key ->
                Boolean.TRUE.equals(
                        alone.execute(_ ->
                                database.execute(
                                        (ConnectionCallback<Boolean>)
                                                connection ->
                                                        SealingKeys.record(
                                                                connection,
                                                                key,
                                                                clock.instant()))));
    }
}
