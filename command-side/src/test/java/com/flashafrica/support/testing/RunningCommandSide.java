package com.flashafrica.support.testing;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.axon.AxonConfiguration;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.database.DatabaseConfiguration;
import com.flashafrica.support.platform.ledger.LedgerConfiguration;
import com.flashafrica.support.platform.timer.TimerConfiguration;
import com.flashafrica.support.platform.tracing.Tracing;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.shell.TicketingConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The command side without its web, on an embedded ledger. Two on one ledger are two processes. */
public final class RunningCommandSide implements AutoCloseable {
    public static final Cause CAUSE =
            new Cause("agent-moussa", ActorRole.AGENT, "WEB", "trace-1", "request-1");

    private final ConfigurableApplicationContext context;

    private RunningCommandSide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Where nothing is promised, so that a ticket's story is its own. */
    public static RunningCommandSide on(EmbeddedLedger ledger, String... properties) {
        return on(ledger, SlaRules.NONE, Clock.systemUTC(), properties);
    }

    public static RunningCommandSide on(
            EmbeddedLedger ledger, SlaRules promised, Clock clock, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("support.ledger.url=" + ledger.url());
        all.add("support.ledger.username=" + ledger.user());
        all.add("support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY);
        all.add("spring.main.banner-mode=off");
        return new RunningCommandSide(
                new SpringApplicationBuilder(
                                LedgerConfiguration.class,
                                DatabaseConfiguration.class,
                                AxonConfiguration.class,
                                TimerConfiguration.class,
                                TicketingConfiguration.class,
                                Surroundings.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .properties(all.toArray(String[]::new))
                        .initializers(context -> {
                            var beans = context.getBeanFactory();
                            beans.registerSingleton("clock", clock);
                            beans.registerSingleton("rules", (RuleBook) () -> promised);
                        })
                        .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public CommandOutcome send(Object command) {
        return send(command, null, null);
    }

    public CommandOutcome send(
            Object command, @Nullable Long ifMatch, @Nullable RequestKey request) {
        return bean(Commands.class).send(command, CAUSE, ifMatch, request);
    }

    public Done done(Object command) {
        return (Done) send(command);
    }

    public List<Recorded<TicketEvent>> events(String stream) {
        return bean(LedgerReader.class).stream(stream, 0, 1_000).stream()
                .map(event -> OpenedEvents.of(event, TicketEvent.class, context))
                .toList();
    }

    public List<TicketEvent> payloads(String stream) {
        return events(stream).stream().map(Recorded::payload).toList();
    }

    public static RequestKey key(String key, String body) {
        return new RequestKey(CAUSE.actor(), key, body.getBytes(StandardCharsets.UTF_8), null);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not annotated: a whole command side scans for configurations. */
    static class Surroundings {
        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Tracing tracing() {
            return Tracing.off();
        }
    }
}
