package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.projection.View;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueViewConfiguration {
    /** What picks few tickets out of many; they come newest first unless asked otherwise. */
    private static final List<String> SELECTIVE =
            List.of(
                    "progress.status",
                    "triage.agent",
                    "triage.group",
                    "triage.category",
                    "triage.tags",
                    "requester");

    /** What {@link QueueSort} sorts by, with the number where that is not unique. */
    private static final List<IndexModel> SORTED =
            List.of(
                    new IndexModel(Indexes.ascending("number")),
                    new IndexModel(Indexes.ascending("openedAt", "number")),
                    new IndexModel(Indexes.ascending("updatedAt", "number")),
                    new IndexModel(Indexes.ascending("urgency", "number")),
                    new IndexModel(Indexes.ascending("due.next", "number")));

    @Bean
    View<QueueDocument> queueView() {
        Stream<IndexModel> selective =
                SELECTIVE.stream()
                        .map(field ->
                                new IndexModel(Indexes.ascending(field, "openedAt", "number")));
        IndexModel missed = new IndexModel(Indexes.ascending("due.missedFrom"));
        return new View<>(
                "queue",
                2,
                new QueueFold(),
                QueueDocument.class,
                Stream.of(SORTED.stream(), selective, Stream.of(missed))
                        .flatMap(Function.identity())
                        .toList());
    }
}
