package com.flashafrica.support.testing;

import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.sla.SlaRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Rules that promise nothing, so that a ticket's story is its own. Not annotated: a whole command
 * side scans for configurations, and must not find it by itself.
 */
class NoPromises {
    @Bean
    @Primary
    RuleBook rules() {
        return () -> SlaRules.NONE;
    }
}
