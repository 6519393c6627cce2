package com.flashafrica.support.sla.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What service levels bring to the command side. */
@Configuration(proxyBeanMethods = false)
public class SlaConfiguration {
    @Bean
    LedgerRuleBook ruleBook(LedgerReader reader, EventCodec codec) {
        return new LedgerRuleBook(reader, codec);
    }
}
