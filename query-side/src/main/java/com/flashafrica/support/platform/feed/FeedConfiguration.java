package com.flashafrica.support.platform.feed;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import com.flashafrica.support.platform.tracing.Tracing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {
    @Bean
    Feed<FeedEvent> recentEvents(FeedSettings settings, MeterRegistry meters) {
        Feed<FeedEvent> feed =
                new Feed<>(
                        settings.recentEvents(),
                        settings.recentSize().toBytes(),
                        FeedEvent::position,
                        FeedEvent::weight);
        Gauge.builder("support.feed.followers", feed, Feed::followers)
                .description("Readers of the live ledger feed")
                .register(meters);
        Gauge.builder("support.feed.position", feed, Feed::head)
                .description("How far the live feed has followed the ledger")
                .register(meters);
        return feed;
    }

    @Bean
    LedgerFeed ledgerFeed(
            Feed<FeedEvent> recentEvents,
            LedgerReader reader,
            EventCodec codec,
            FeedSettings settings) {
        return new LedgerFeed(recentEvents, reader, codec, settings);
    }

    @Bean
    LedgerTail ledgerTail(
            Feed<FeedEvent> recentEvents,
            LedgerReader reader,
            LedgerSignal signal,
            EventCodec codec,
            FeedSettings settings,
            Tracing tracing,
            Clock clock) {
        return new LedgerTail(
                reader,
                signal,
                codec,
                recentEvents,
                settings.retryAfter(),
                event -> published(event, tracing, clock));
    }

    private static void published(FeedEvent event, Tracing tracing, Clock clock) {
        if (tracing.isOn()) {
            tracing.became(
                    "stream",
                    event.type(),
                    event.position(),
                    event.stored().id(),
                    event.metadata().get(EventMetadata.CORRELATION),
                    event.stored().recordedAt(),
                    clock.instant());
        }
    }

    @Bean
    HealthIndicator ledgerFeedHealthIndicator(LedgerTail tail, LedgerFeed feed) {
        return () ->
                (tail.follows() ? Health.up() : Health.down())
                        .withDetail("position", feed.head())
                        .build();
    }
}
