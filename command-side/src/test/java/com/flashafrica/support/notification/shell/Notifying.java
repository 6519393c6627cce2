package com.flashafrica.support.notification.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.delivery.DeliveryConfiguration;
import com.flashafrica.support.platform.axon.AxonConfiguration;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.database.DatabaseConfiguration;
import com.flashafrica.support.platform.ledger.LedgerConfiguration;
import com.flashafrica.support.platform.timer.TimerConfiguration;
import com.flashafrica.support.platform.tracing.Tracing;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.shell.TicketingConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A command side that promises something, and tells of it. */
final class Notifying implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Notifying(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Notifying on(
            EmbeddedLedger ledger, MovableClock clock, SlaRules rules, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("support.ledger.url=" + ledger.url());
        all.add("support.ledger.username=" + ledger.user());
        all.add("support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY);
        all.add("support.timer.poll=20ms");
        all.add("spring.main.banner-mode=off");
        return new Notifying(
                new SpringApplicationBuilder(
                                LedgerConfiguration.class,
                                DatabaseConfiguration.class,
                                AxonConfiguration.class,
                                TimerConfiguration.class,
                                TicketingConfiguration.class,
                                NotificationConfiguration.class,
                                DeliveryConfiguration.class,
                                MailSenderAutoConfiguration.class)
                        .initializers((GenericApplicationContext context) -> {
                            context.registerBean(Clock.class, () -> clock);
                            context.registerBean(RuleBook.class, () -> () -> rules);
                            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
                            context.registerBean(Tracing.class, Tracing::off);
                        })
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .properties(all.toArray(String[]::new))
                        .run());
    }

    Done done(Object command) {
        return done(command, RunningCommandSide.CAUSE);
    }

    Done done(Object command, Cause cause) {
        return (Done) context.getBean(Commands.class).send(command, cause, null, null);
    }

    /** Of every notification, in the order of the ledger. */
    List<NotificationRequested> requested() {
        EventCodec codec = context.getBean(EventCodec.class);
        return context.getBean(LedgerReader.class).page(0, 10_000).stream()
                .filter(event -> event.type().equals("notification.requested"))
                .map(event -> codec.decode(event, NotificationRequested.class).payload())
                .toList();
    }

    /** Those of one ticket. */
    List<NotificationRequested> requested(String ticket) {
        return requested().stream()
                .filter(request -> request.ticket().value().equals(ticket))
                .toList();
    }

    List<NotificationEvent> story(NotificationId notification) {
        EventCodec codec = context.getBean(EventCodec.class);
        return context.getBean(LedgerReader.class).stream(notification.value(), 0, 1_000).stream()
                .map(event -> codec.decode(event, NotificationEvent.class).payload())
                .toList();
    }

    /** Waits until so many notifications of the ticket have each come to this event last. */
    List<NotificationRequested> await(String ticket, int count, NotificationEvent last) {
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(requested(ticket))
                                .hasSize(count)
                                .extracting(request -> story(request.notification()).getLast())
                                .containsOnly(last));
        return requested(ticket);
    }

    @Override
    public void close() {
        context.close();
    }
}
