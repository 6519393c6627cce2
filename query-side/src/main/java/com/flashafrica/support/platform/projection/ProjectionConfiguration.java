package com.flashafrica.support.platform.projection;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.tracing.Tracing;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every {@link View} that is a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class ProjectionConfiguration {
    @Bean
    ViewPositions viewPositions() {
        return new ViewPositions();
    }

    @Bean
    Views views(
            ObjectProvider<View<?>> all,
            MongoDatabase database,
            LedgerReader reader,
            EventCodec codec,
            LedgerSignal signal,
            ViewSettings settings,
            ViewPositions positions,
            MeterRegistry registry,
            Clock clock,
            Tracing tracing) {
        Views views =
                new Views(
                        database,
                        new LedgerPages(reader, codec),
                        signal,
                        settings,
                        positions,
                        registry,
                        clock);
        if (tracing.isOn()) {
            views.toldTo((view, events) -> told(view, events, tracing, clock));
        }
        all.orderedStream().forEach(views::start);
        return views;
    }

    private static void told(String view, List<Reading> events, Tracing tracing, Clock clock) {
        for (Reading reading : events) {
            Recorded<?> event = reading.event();
            if (event != null) {
                tracing.became(
                        "fold " + view,
                        reading.type(),
                        reading.position(),
                        event.id(),
                        event.metadata().get(EventMetadata.CORRELATION),
                        reading.recordedAt(),
                        clock.instant());
            }
        }
    }

    @Bean
    ViewStatuses viewStatuses(Views views, MongoDatabase database) {
        return new ViewStatuses(views, database);
    }

    @Bean
    HealthIndicator viewsHealthIndicator(Views views) {
        return new ViewsHealth(views);
    }
}
