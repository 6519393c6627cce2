package com.flashafrica.support.platform.database;

import com.flashafrica.support.platform.command.CommandProperties;
import com.flashafrica.support.platform.ledger.LedgerProperties;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The database as the command side writes to it: everything but the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandProperties.class)
public class DatabaseConfiguration {
    @Bean
    HikariDataSource dataSource(LedgerProperties database, CommandProperties commands) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("command-side");
        source.setJdbcUrl(database.url());
        source.setUsername(database.username());
        source.setPassword(database.password());
        // Rows are personal, and messages end up in logs.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        source.setMaximumPoolSize(commands.connections());
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    SchemaInPlace schemaInPlace(DataSource source) {
        return new DatabaseMigration(source).migrate();
    }
}
