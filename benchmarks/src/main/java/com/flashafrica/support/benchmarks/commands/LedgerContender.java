package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.CommandSide;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.ticketing.TicketId;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform's own command side, as it is wired in production, its policies at rest. */
final class LedgerContender implements Contender {
    private static final Cause CAUSE =
            new Cause("agent-7", ActorRole.AGENT, "WEB", "4bf92f3577b34da6a3ce929d0e0e4736", null);

    private final ConfigurableApplicationContext context;
    private final Commands commands;

    LedgerContender(Database database) {
        Map<String, Object> settings =
                Map.of(
                        "support.ledger.url",
                        database.url(),
                        "support.ledger.username",
                        database.user(),
                        "support.ledger.password",
                        database.password(),
                        // 32 bytes in base64, of a benchmark's and nobody else's.
                        "support.privacy.master-key",
                        "YmVuY2htYXJrLWJlbmNobWFyay1iZW5jaG1hcmstMDE=",
                        "spring.config.name",
                        "command-side",
                        "logging.level.root",
                        "warn");
        context =
                new SpringApplicationBuilder(CommandSide.class)
                        .web(WebApplicationType.NONE)
                        .initializers(new CommandSideAlone())
                        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                        .properties(settings)
                        .run();
        commands = context.getBean(Commands.class);
        context.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void open(TicketId ticket) {
        done(commands.send(SampleCommands.open(ticket), CAUSE, null, null));
    }

    @Override
    public void reply(TicketId ticket) {
        done(commands.send(SampleCommands.reply(ticket), CAUSE, null, null));
    }

    private static void done(CommandOutcome outcome) {
        if (!(outcome instanceof CommandOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
