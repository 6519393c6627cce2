package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.Views;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SatisfactionConfiguration {
    /** No query is asked of it: all answers come from the rollup, or from the past. */
    @Bean
    View<RatedTicket> ratedTicketView() {
        return new View<>("rated_tickets", 1, new SatisfactionFold(), RatedTicket.class, List.of());
    }

    /** Kept in memory by every process for itself: see ADR 20. */
    @Bean
    SatisfactionRollup satisfactionRollup(Views views, View<RatedTicket> ratedTickets) {
        SatisfactionRollup rollup = new SatisfactionRollup();
        views.start(Satisfaction.NAME, ratedTickets, rollup);
        return rollup;
    }
}
