package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityCommand;
import com.flashafrica.support.identity.domain.Lockout;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.identity.AccessTokens;
import com.flashafrica.support.platform.people.PersonDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What local accounts and keys bring to the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
public class AccountsConfiguration {
    @Bean
    CommandFamily<IdentityCommand> identityCommands() {
        return new CommandFamily<>(
                IdentityCommand.class,
                IdentityCommand.class,
                IdentityCommand::stream,
                (_, version) -> version);
    }

    /** Not kept in memory: changed rarely, and by whichever process is asked. */
    @Bean
    ConfigurerModule identities(
            CommandFamily<IdentityCommand> family, AccountRows accounts, KeyRows keys) {
        return configurer ->
                configurer
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(IdentityAggregate.class)
                                        .configureCommandTargetResolver(_ -> family.target()))
                        .registerEventHandler(
                                _ -> new WhenIdentityChangedThenRowsFollow(accounts, keys));
    }

    @Bean
    LedgerIdentities ledgerIdentities(LedgerReader reader, EventCodec codec) {
        return new LedgerIdentities(reader, codec);
    }

    @Bean
    AccountRows accountRows(
            JdbcClient database,
            PlatformTransactionManager transactions,
            LedgerIdentities ledger,
            Clock clock) {
        return new AccountRows(database, new TransactionTemplate(transactions), ledger, clock);
    }

    @Bean
    KeyRows keyRows(JdbcClient database, Clock clock) {
        return new KeyRows(database, clock);
    }

    @Bean
    PasswordHashes passwordHashes(AccountSettings settings, MeterRegistry meters) {
        int said = settings.passwordsAtOnce();
        int atOnce = said > 0 ? said : Runtime.getRuntime().availableProcessors();
        return new PasswordHashes(atOnce, meters);
    }

    @Bean
    Accounts accounts(
            AccountRows rows,
            PersonDirectory people,
            PasswordHashes passwords,
            LedgerIdentities ledger,
            Commands commands,
            DataSource source) {
        return new Accounts(rows, people, passwords, ledger, commands, new OneAtATime(source));
    }

    @Bean
    AccountLeaving accountLeaving(Accounts accounts) {
        return new AccountLeaving(accounts);
    }

    @Bean
    KeyNamesForgotten keyNamesForgotten(JdbcClient database) {
        return new KeyNamesForgotten(database);
    }

    @Bean
    AccountList accountList(JdbcClient database, Clock clock) {
        return new AccountList(database, clock);
    }

    @Bean
    MachineKeys machineKeys(KeyRows rows, Commands commands, Clock clock) {
        return new MachineKeys(rows, commands, clock);
    }

    @Bean
    Sessions sessions(
            AccountRows accounts,
            PasswordHashes passwords,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<AccessTokens> accessTokens,
            AccountSettings settings,
            Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Lockout lockout =
                new Lockout(settings.freeFailures(), settings.firstLock(), settings.longestLock());
        return new Sessions(
                accounts,
                passwords,
                new Attempts(database, transaction, lockout),
                new RefreshTokens(database, transaction),
                accessTokens.getIfAvailable(),
                settings,
                clock);
    }
}
