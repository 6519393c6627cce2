package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.imports.event.ImportEvent;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.HeadSignal;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.platform.sealing.KeyDatabase;
import com.flashafrica.support.platform.sealing.PersonalSealing;
import com.flashafrica.support.platform.sealing.SealingConfiguration;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The ledger as both sides read it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
@Import(SealingConfiguration.class)
public class LedgerConfiguration {
    /** Every event of every slice: a slice adds its sealed family here. */
    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                TicketEvent.class,
                SlaEvent.class,
                NotificationEvent.class,
                AuditEvent.class,
                IdentityEvent.class,
                ImportEvent.class,
                PrivacyEvent.class);
    }

    @Bean
    EventCodec eventCodec(EventTypes types, PersonalSealing sealing) {
        return new EventCodec(types, sealing, Set.of(SlaTermsAssigned.class));
    }

    @Bean
    KeyDatabase keyDatabase(LedgerReaders readers) {
        return new KeyDatabase(readers.source());
    }

    @Bean
    LedgerReaders ledgerReaders(LedgerProperties properties, MeterRegistry meters) {
        return new LedgerReaders(properties, meters);
    }

    @Bean
    LedgerReader ledgerReader(LedgerReaders readers) {
        return new JdbcLedgerReader(readers.source());
    }

    /**
     * Looks at the ledger from its start, so the schema comes first where this process makes it.
     */
    @Bean
    HeadSignal ledgerSignal(LedgerProperties properties, ObjectProvider<SchemaInPlace> schema) {
        schema.ifAvailable(_ -> {});
        return new HeadSignal(
                LedgerSettings.database(properties), LedgerSettings.signal(properties.signal()));
    }

    @Bean
    LedgerSchemaCheck ledgerSchemaCheck(LedgerReaders readers) {
        return new LedgerSchemaCheck(readers.source());
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(LedgerReader reader, LedgerSchemaCheck schema) {
        return new LedgerHealthIndicator(reader, schema);
    }
}
