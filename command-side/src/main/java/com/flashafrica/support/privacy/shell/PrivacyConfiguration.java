package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Leaving;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.platform.sealing.KeyRotation;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.privacy.PrivacyCommand;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What erasing people brings to the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ErasureSettings.class, RetentionSettings.class})
class PrivacyConfiguration {
    @Bean
    CommandFamily<PrivacyCommand> privacyCommands() {
        return new CommandFamily<>(
                PrivacyCommand.class,
                PrivacyCommand.class,
                command -> PrivacyEvent.stream(command.person()),
                (_, version) -> version);
    }

    /** Not kept in memory: nobody is erased often. */
    @Bean
    ConfigurerModule erasing(
            CommandFamily<PrivacyCommand> family,
            Forgetting forgetting,
            SchedulerClient timers,
            ErasureSettings settings,
            Clock clock) {
        return configurer ->
                configurer
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PrivacyAggregate.class)
                                        .configureCommandTargetResolver(_ -> family.target()))
                        .registerEventHandler(_ ->
                                new WhenPersonErasedThenForget(
                                        forgetting, timers, settings, clock));
    }

    @Bean
    Forgetting forgetting(
            PersonDirectory people,
            DataKeys keys,
            List<Forgets> keepers,
            DataSource source,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Forgetting(
                people, keys, keepers, source, new TransactionTemplate(transactions), clock);
    }

    @Bean
    RequestsForgotten requestsForgotten(JdbcClient database) {
        return new RequestsForgotten(database);
    }

    @Bean
    Erasures erasures(
            Commands commands,
            LedgerReader ledger,
            JdbcClient database,
            List<Leaving> leavings,
            Forgetting forgetting) {
        return new Erasures(commands, ledger, database, leavings, forgetting);
    }

    @Bean
    ErasureList erasureList(LedgerReader ledger, EventCodec codec) {
        return new ErasureList(ledger, codec);
    }

    @Bean
    PeopleTickets peopleTickets(
            JdbcClient database,
            LedgerReader ledger,
            EventCodec codec,
            PlatformTransactionManager transactions) {
        return new PeopleTickets(
                new PeopleTicketRows(database),
                ledger,
                codec,
                new TransactionTemplate(transactions));
    }

    @Bean
    PersonExport personExport(
            PeopleTickets tickets,
            JdbcClient database,
            LedgerReader ledger,
            EventCodec codec,
            PersonalTexts texts,
            JsonMapper json,
            Clock clock) {
        return new PersonExport(
                tickets, new PersonRecords(database), ledger, codec, texts, json, clock);
    }

    @Bean
    Task<Void> forgetPerson(Forgetting forgetting) {
        return ForgetTask.doing(forgetting);
    }

    @Bean
    Task<Void> replaceMasterKey(KeyRotation rotation) {
        return RotationTask.doing(rotation);
    }

    @Bean
    Retention retention(
            PeopleTickets tickets,
            JdbcClient database,
            Erasures erasures,
            RetentionSettings settings,
            Clock clock) {
        return new Retention(tickets, new Overdue(database, settings), erasures, settings, clock);
    }

    @Bean
    Task<Void> eraseAfterRetention(Retention retention, RetentionSettings settings) {
        return Tasks.recurring("erase-after-retention", FixedDelay.of(settings.every()))
                .execute((_, _) -> retention.erase());
    }
}
