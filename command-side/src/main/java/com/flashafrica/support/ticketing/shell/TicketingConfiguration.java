package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
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
            RuleBook rules) {
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
                                        axon.getComponent(Commands.class), terms));
    }
}
