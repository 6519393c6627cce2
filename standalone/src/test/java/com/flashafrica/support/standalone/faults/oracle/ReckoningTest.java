package com.flashafrica.support.standalone.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.platform.database.DatabaseMigration;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.faults.journal.Acknowledgement;
import com.flashafrica.support.standalone.faults.journal.Intent;
import com.flashafrica.support.standalone.faults.journal.Journal;
import com.flashafrica.support.standalone.faults.journal.JournalReader;
import com.flashafrica.support.standalone.faults.journal.Kind;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the oracle says of a ledger that is not what clients were told. */
class ReckoningTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path data;
    @TempDir private Path notes;

    @Test
    void it_tells_what_is_right_from_what_is_lost_late_twice_elsewhere_or_unasked()
            throws Exception {
        Findings findings = new Findings();
        try (DataFolder folder = DataFolder.open(data);
                PostgresServer postgres = EmbeddedPostgres.start(folder);
                Journal journal = Journal.create(notes.resolve("journal"))) {
            PostgresAccess access = postgres.access();
            new DatabaseMigration(access.source()).migrate();
            try (GroupCommitAppender appender = appender(access)) {
                journal.intends(new Intent("right", Kind.OPEN, false));
                journal.acknowledged(told("right", "t-1", open(appender, "right", "t-1")));
                journal.intends(new Intent("unanswered", Kind.OPEN, false));
                open(appender, "unanswered", "t-2");
                journal.intends(new Intent("never", Kind.OPEN, false));

                Reckoning reckoning =
                        new Reckoning(
                                new JournalReader(journal.file()),
                                new LedgerSoFar(access::source, findings),
                                findings);
                reckoning.reckon();
                assertThat(findings.take()).isEmpty();

                journal.intends(new Intent("lost", Kind.OPEN, false));
                journal.acknowledged(told("lost", "t-3", 3));
                journal.intends(new Intent("twice", Kind.OPEN, false));
                open(appender, "twice", "t-4");
                journal.acknowledged(told("twice", "t-5", open(appender, "twice", "t-5")));
                journal.intends(new Intent("elsewhere", Kind.OPEN, false));
                journal.acknowledged(told("elsewhere", "t-6", open(appender, "elsewhere", "t-7")));
                open(appender, "unasked", "t-8");
                journal.intends(new Intent("late", Kind.OPEN, false));
                journal.acknowledged(told("late", "t-9", 8));
                reckoning.reckon();
                assertThat(reckoning.missing()).isEqualTo(2);
                open(appender, "late", "t-9");
                reckoning.reckon();
                reckoning.reckon();

                assertThat(reckoning.acknowledged()).isEqualTo(5);
                assertThat(reckoning.lost()).isEqualTo(3);
                assertThat(reckoning.missing()).isZero();
                assertThat(reckoning.duplicated()).isEqualTo(1);
                assertThat(findings.take())
                        .containsExactlyInAnyOrder(
                                "lost was acknowledged at 3 before it was in the ledger",
                                "lost was acknowledged at 3 and is not in the ledger",
                                "late was acknowledged at 8 before it was in the ledger",
                                "elsewhere was acknowledged at 5 and is elsewhere: [5]",
                                "twice is in the ledger 2 times: [3, 4]",
                                "nobody asked for what is at 6");
            }
        }
    }

    private static Acknowledgement told(String key, String stream, long position) {
        return new Acknowledgement(key, stream, 1, position);
    }

    private static GroupCommitAppender appender(PostgresAccess access) {
        return new GroupCommitAppender(
                new LedgerDatabase(access.jdbcUrl(), access.user(), access.password()),
                AppenderConfig.defaults(),
                CLOCK,
                new SimpleMeterRegistry(),
                head -> {});
    }

    private static long open(GroupCommitAppender appender, String key, String stream) {
        NewEvent event =
                new NewEvent(
                        stream,
                        1,
                        UUID.randomUUID(),
                        Kind.OPEN.event(),
                        1,
                        CLOCK.instant(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "{\"correlation\":\"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8));
        return appender.append(new Append(List.of(event), null)).join().position();
    }
}
