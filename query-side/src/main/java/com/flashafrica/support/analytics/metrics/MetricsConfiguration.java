package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    /** What its position goes by. */
    static final String NAME = "metrics";

    /** Kept in memory by every process for itself: see ADR 20. */
    @Bean
    TicketRollup ticketRollup(Views views, View<TicketFacts> facts) {
        TicketRollup rollup = new TicketRollup();
        views.start(NAME, facts, rollup);
        return rollup;
    }
}
