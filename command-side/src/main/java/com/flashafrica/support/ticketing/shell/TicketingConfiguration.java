package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.timer.DueByEvents;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tickets bring to the command side. */
@Configuration(proxyBeanMethods = false)
public class TicketingConfiguration {
    @Bean
    LedgerTickets ledgerTickets(LedgerReader reader, EventCodec codec) {
        return new LedgerTickets(reader, codec);
    }

    @Bean
    LedgerTerms ledgerTerms(LedgerReader reader, EventCodec codec) {
        return new LedgerTerms(reader, codec);
    }

    @Bean
    CommandFamily<TicketCommand> ticketCommands(LedgerTickets tickets) {
        return new CommandFamily<>(
                TicketCommand.class,
                OpenTicket.class,
                command -> command.ticket().value(),
                tickets::etagAt);
    }

    @Bean
    ConfigurerModule ticketing(
            CommandFamily<TicketCommand> family,
            LedgerTickets tickets,
            LedgerTerms terms,
            RuleBook rules,
            DataSource source,
            Clock clock) {
        return configurer ->
                configurer
                        .registerComponent(LedgerTickets.class, _ -> tickets)
                        .registerComponent(RuleBook.class, _ -> rules)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(TicketAggregate.class)
                                        .configureCommandTargetResolver(_ -> family.target())
                                        .configureCache(axon -> axon.getComponent(Cache.class)))
                        .registerEventHandler(axon ->
                                new WhenTicketMergedThenTargetAbsorbs(
                                        axon.getComponent(Commands.class), tickets))
                        .registerEventHandler(axon ->
                                new WhenPolicyReappliedThenTicketsFollow(
                                        axon.getComponent(Commands.class), terms))
                        .eventProcessing(WhenTicketClocksChangeThenTimersFollow::inLargeBatches)
                        .registerEventHandler(_ ->
                                new WhenTicketClocksChangeThenTimersFollow(
                                        tickets, SlaTimer.timers(source), clock));
    }

    @Bean
    Task<Void> slaTimer(Commands commands, LedgerTickets tickets) {
        return new SlaTimer(commands, tickets).task();
    }

    @Bean
    DueByEvents slaTimersAreDueByEvents() {
        return new DueByEvents(SlaTimer.NAME);
    }
}
