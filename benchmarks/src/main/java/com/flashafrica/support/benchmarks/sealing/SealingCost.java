package com.flashafrica.support.benchmarks.sealing;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.ledger.LedgerPool;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.MasterKeyFile;
import com.flashafrica.support.platform.sealing.PersonalSealing;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * What sealing costs: an event encoded, a page of fifty tickets opened, a ticket opened in the
 * ledger by one writer, for a person who has a key and for one who gets it by that. With and
 * without in turns, on one PostgreSQL; medians. Usage: {@code SealingCost [TICKETS]}.
 */
public final class SealingCost {
    private static final EventTypes TYPES = EventTypes.of(TicketEvent.class);
    private static final Map<String, String> METADATA =
            Map.of("actor", "agent-7", "role", "AGENT", "correlation", "c0ffee");
    private static final PersonId KNOWN = new PersonId("person-" + UUID.randomUUID());
    private static final int ROUNDS = 7;
    private static final int PAGE = 50;

    private SealingCost() {}

    public static void main(String[] arguments) throws Exception {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        Path data = Files.createTempDirectory("sealing-cost");
        try (DataFolder folder = DataFolder.open(data);
                PostgresServer server = EmbeddedPostgres.start(folder)) {
            var access = server.access();
            new LedgerMigration(access.source()).migrate();
            LedgerDatabase database =
                    new LedgerDatabase(access.jdbcUrl(), access.user(), access.password());
            MasterKeyFile masters = new MasterKeyFile(folder.masterKeys());
            masters.create();
            try (var readers = LedgerPool.open(database, "readers", 2);
                    Appender appender =
                            new GroupCommitAppender(
                                    database,
                                    AppenderConfig.defaults(),
                                    Clock.systemUTC(),
                                    new SimpleMeterRegistry(),
                                    _ -> {})) {
                DataKeys keys = new DataKeys(readers, masters);
                EventCodec plain = new EventCodec(TYPES);
                EventCodec sealing = new EventCodec(TYPES, new PersonalSealing(keys));
                try (PersonalTexts texts = new PersonalTexts(keys, masters, html -> html)) {
                    run(appender, plain, sealing, texts, tickets);
                }
            }
        }
    }

    private static void run(
            Appender appender,
            EventCodec plain,
            EventCodec sealing,
            PersonalTexts texts,
            int tickets) {
        append(appender, sealing, KNOWN);
        compare("an event encoded", 20_000, _ -> encode(plain, KNOWN), _ -> encode(sealing, KNOWN));
        String page = json(sealing).repeat(PAGE);
        String open = json(plain).repeat(PAGE);
        compare(
                "fifty tickets opened",
                2_000,
                _ -> texts.inJson(open, Disclosure.FULL),
                _ -> texts.inJson(page, Disclosure.FULL));
        compare(
                "a ticket appended, its person known",
                tickets,
                _ -> append(appender, plain, KNOWN),
                _ -> append(appender, sealing, KNOWN));
        compare(
                "a ticket appended, its person new",
                tickets,
                _ -> append(appender, plain, someone()),
                _ -> append(appender, sealing, someone()));
    }

    private static void compare(String what, int times, IntConsumer without, IntConsumer with) {
        double[] plain = new double[ROUNDS];
        double[] sealed = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = micros(times, without);
            sealed[round] = micros(times, with);
        }
        double one = median(plain);
        double other = median(sealed);
        System.out.printf(
                "%-38s %9.1f us without, %9.1f us with sealing: x %.2f%n",
                what, one, other, other / one);
    }

    private static double micros(int times, IntConsumer work) {
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.accept(i);
        }
        return (System.nanoTime() - began) / 1e3 / times;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void append(Appender appender, EventCodec codec, PersonId person) {
        appender.appendAndWait(new Append(List.of(encode(codec, person)), null));
    }

    private static NewEvent encode(EventCodec codec, PersonId person) {
        String ticket = UUID.randomUUID().toString();
        return codec.encode(
                ticket, 1, UUID.randomUUID(), opened(ticket, person), Instant.EPOCH, METADATA);
    }

    private static String json(EventCodec codec) {
        return new String(encode(codec, KNOWN).payload(), StandardCharsets.UTF_8);
    }

    private static PersonId someone() {
        return new PersonId("person-" + UUID.randomUUID());
    }

    private static TicketOpened opened(String ticket, PersonId person) {
        return new TicketOpened(
                new TicketId(ticket),
                person,
                Tier.STANDARD,
                "The printer on the second floor prints nothing",
                "Since this morning it takes paper and gives it back white. ".repeat(8),
                Channel.EMAIL,
                Priority.NORMAL,
                "printers",
                List.of("hardware"),
                "en",
                null,
                null);
    }
}
