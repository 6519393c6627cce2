package com.flashafrica.support.ticketing.shell;

import static com.flashafrica.support.testing.Tickets.open;
import static com.flashafrica.support.testing.Tickets.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.UnknownEventType;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.Author;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnknownHistoryTest {
    @Test
    void nothing_is_decided_on_a_history_that_a_newer_build_wrote() {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                RunningCommandSide side = RunningCommandSide.on(ledger)) {
            side.done(open("newer"));
            side.bean(Appender.class).append(new Append(List.of(unknown("newer")), null)).join();

            assertThatExceptionOfType(UnknownEventType.class)
                    .isThrownBy(() -> side.send(reply("newer", Author.AGENT)));
            assertThat(side.bean(LedgerReader.class).version("newer")).isEqualTo(2);
            assertThat(side.done(open("another")).version()).isEqualTo(1);
        }
    }

    private static NewEvent unknown(String stream) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                stream,
                2,
                UUID.randomUUID(),
                "ticket.foretold",
                1,
                Instant.parse("2026-01-05T09:00:00Z"),
                nothing,
                nothing);
    }
}
