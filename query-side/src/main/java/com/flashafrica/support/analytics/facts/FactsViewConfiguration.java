package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.platform.projection.View;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactsViewConfiguration {
    /** Indexed by time, for looking up the tickets behind a number. */
    @Bean
    View<TicketFacts> ticketFactsView() {
        List<IndexModel> indexes =
                Stream.of("openedAt", "moments.at")
                        .map(field -> new IndexModel(Indexes.ascending(field)))
                        .toList();
        return new View<>("ticket_facts", 2, new FactsFold(), TicketFacts.class, indexes);
    }
}
