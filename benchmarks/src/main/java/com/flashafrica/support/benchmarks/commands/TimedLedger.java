package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.CommandSide;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side as it is wired in production, with promises that are soon due. */
final class TimedLedger implements AutoCloseable {
    private static final String FOLLOWER = "when-ticket-clocks-change-then-timers-follow";
    private static final Cause CAUSE =
            new Cause("agent-7", ActorRole.AGENT, "WEB", "4bf92f3577b34da6a3ce929d0e0e4736", null);
    private static final int PAGE = 1_000;

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final LedgerReader reader;
    private final StreamingEventProcessor follower;
    private int policies;

    TimedLedger(Database database) {
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
                        .bannerMode(Banner.Mode.OFF)
                        .properties(settings)
                        .run();
        commands = context.getBean(Commands.class);
        reader = context.getBean(LedgerReader.class);
        follower =
                context.getBean(Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessor(FOLLOWER, StreamingEventProcessor.class)
                        .orElseThrow();
    }

    void open(TicketId ticket) {
        CommandOutcome outcome = commands.send(SampleCommands.open(ticket), CAUSE, null, null);
        if (!(outcome instanceof CommandOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** From now on, every ticket's first response is due after that time. */
    void promise(Duration firstResponse) throws InterruptedException {
        SlaPolicy policy =
                new SlaPolicy(
                        "benchmark",
                        ++policies,
                        "Soon due",
                        1,
                        SlaMatch.ANY,
                        SlaCalendar.ALWAYS.key(),
                        new SlaTargets(firstResponse.toSeconds(), null, null),
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        context.getBean(Appender.class)
                .append(
                        new Append(
                                List.of(
                                        context.getBean(EventCodec.class)
                                                .encode(
                                                        SlaRules.STREAM,
                                                        policies,
                                                        UUID.randomUUID(),
                                                        new PolicyDefined(policy),
                                                        context.getBean(Clock.class).instant(),
                                                        Map.of())),
                                null))
                .join();
        // Rules are looked up again after a tenth of a second.
        Thread.sleep(Duration.ofSeconds(1));
    }

    long head() {
        return reader.head();
    }

    void stopFollowing() {
        follower.shutDown();
    }

    /** Starts to follow again, and waits until it has come to what is the head by now. */
    void followToHead() throws InterruptedException {
        long head = head();
        follower.start();
        while (followed() < head) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    private long followed() {
        return follower.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(0);
    }

    /** Waits for so many misses after the position. */
    List<Recorded<Object>> misses(long after, int many) throws InterruptedException {
        List<Recorded<Object>> misses = new ArrayList<>();
        long position = after;
        while (misses.size() < many) {
            List<LedgerEvent> page = reader.page(position, PAGE);
            for (LedgerEvent event : page) {
                position = event.position();
                if (event.type().equals("ticket.first-response-missed")) {
                    misses.add(context.getBean(EventCodec.class).decode(event));
                }
            }
            if (page.size() < PAGE) {
                Thread.sleep(Duration.ofMillis(500));
            }
        }
        return misses;
    }

    @Override
    public void close() {
        context.close();
    }
}
