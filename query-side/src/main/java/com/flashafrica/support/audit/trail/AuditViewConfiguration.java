package com.flashafrica.support.audit.trail;

import com.flashafrica.support.platform.projection.View;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditViewConfiguration {
    @Bean
    View<AuditBlock> auditView() {
        return new View<>("audit", 1, new AuditBlockFold(), AuditBlock.class, indexes());
    }

    /** Each with the order in which blocks are read. */
    private static List<IndexModel> indexes() {
        return Stream.of("full", "actors", "types", "subjects", "correlations")
                .map(field -> new IndexModel(Indexes.ascending(field, "block")))
                .toList();
    }
}
