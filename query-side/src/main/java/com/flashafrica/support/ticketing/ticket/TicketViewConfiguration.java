package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.projection.View;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketViewConfiguration {
    /** Asked by id only. */
    @Bean
    View<TicketDocument> ticketView() {
        return new View<>("ticket", 2, new TicketFold(), TicketDocument.class, List.of());
    }
}
