package com.flashafrica.support.sla.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.sla.SlaCommand;
import com.flashafrica.support.sla.SlaRules;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What service levels bring to the command side. */
@Configuration(proxyBeanMethods = false)
public class SlaConfiguration {
    @Bean
    LedgerRules ledgerRules(LedgerReader reader, EventCodec codec) {
        return new LedgerRules(reader, codec);
    }

    @Bean
    LedgerRuleBook ruleBook(LedgerRules ledger) {
        return new LedgerRuleBook(ledger);
    }

    /** Nothing begins the stream by another way: there are rules before there are events. */
    @Bean
    CommandFamily<SlaCommand> slaCommands(LedgerRules ledger) {
        return new CommandFamily<>(
                SlaCommand.class,
                SlaCommand.class,
                _ -> SlaRules.STREAM,
                (_, version) -> ledger.etagAt(version));
    }

    /** Not kept in memory: changed rarely, and by whichever process is asked. */
    @Bean
    ConfigurerModule slaRules(CommandFamily<SlaCommand> family) {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(SlaRulesAggregate.class)
                                .configureCommandTargetResolver(_ -> family.target()));
    }
}
