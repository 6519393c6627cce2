package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.projection.View;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueViewConfiguration {
    /** What the list filters by; it is sorted by one of {@link #SORTED} within that. */
    private static final List<String> FILTERED =
            List.of(
                    "progress.status",
                    "triage.priority",
                    "triage.level",
                    "triage.agent",
                    "triage.group",
                    "triage.category",
                    "triage.tags",
                    "channel",
                    "requester");

    private static final List<String> SORTED = List.of("number", "openedAt", "updatedAt");

    @Bean
    View<QueueDocument> queueView() {
        Stream<IndexModel> filtered =
                FILTERED.stream().map(field -> new IndexModel(Indexes.ascending(field, "number")));
        Stream<IndexModel> sorted =
                SORTED.stream().map(field -> new IndexModel(Indexes.ascending(field, "_id")));
        return new View<>(
                "queue",
                1,
                new QueueFold(),
                QueueDocument.class,
                Stream.concat(filtered, sorted).toList());
    }
}
