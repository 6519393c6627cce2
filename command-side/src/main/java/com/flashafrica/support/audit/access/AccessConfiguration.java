package com.flashafrica.support.audit.access;

import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit of accesses brings to the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AccessConfiguration {
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    AccessTaking accessTaking(
            DataSource source,
            Appender appender,
            LedgerReader reader,
            EventCodec codec,
            Clock clock,
            SchemaInPlace schema) {
        return new AccessTaking(
                new Outbox(source), new AccessJournal(appender, reader, codec), clock);
    }

    @Bean
    MeterBinder accessMeters(DataSource source, SchemaInPlace schema) {
        Outbox outbox = new Outbox(source);
        return meters ->
                Gauge.builder("support.audit.outbox", outbox, Outbox::size)
                        .description(
                                "Accesses, equal ones of a minute as one, not in the ledger yet")
                        .register(meters);
    }

    @Bean
    OldSources oldSources(
            DataSource source, AuditProperties settings, Clock clock, SchemaInPlace schema) {
        return new OldSources(source, settings.keepSources(), clock);
    }

    /** One process at a time does it, mostly; two do no harm. */
    @Bean
    Task<Void> takeAccesses(AccessTaking taking, AuditProperties settings) {
        return Tasks.recurring("take-accesses", FixedDelay.of(settings.takeEvery()))
                .execute((_, _) -> taking.take());
    }

    @Bean
    Task<Void> forgetSources(OldSources sources) {
        return Tasks.recurring("forget-sources", FixedDelay.of(FORGET_EVERY))
                .execute((_, _) -> sources.forget());
    }
}
