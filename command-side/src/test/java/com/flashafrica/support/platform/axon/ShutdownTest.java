package com.flashafrica.support.platform.axon;

import static com.flashafrica.support.testing.Tickets.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.TooManyCommands;
import com.flashafrica.support.testing.RunningCommandSide;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void what_is_running_ends_what_comes_late_is_told_and_nothing_acknowledged_is_lost()
            throws Exception {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema()) {
            RunningCommandSide side = RunningCommandSide.on(ledger);
            CommandAdmission admission = side.bean(CommandAdmission.class);
            Thread clients = Thread.ofPlatform().start(() -> openUntilClosed(side, admission));
            await().until(() -> acknowledged.size() > 50);

            side.close();
            closed.set(true);
            clients.join();

            assertThat(failures).isEmpty();
            assertThat(new JdbcLedgerReader(ledger.readPool()).page(0, 1_000_000))
                    .extracting(LedgerEvent::stream)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    private void openUntilClosed(RunningCommandSide side, CommandAdmission admission) {
        for (int i = 0; !closed.get(); i++) {
            String ticket = "t-" + i;
            admission
                    .run(() -> side.send(open(ticket)))
                    .subscribe(outcome -> answered(ticket, outcome), this::failed);
        }
    }

    private void answered(String ticket, CommandOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        acknowledged.add(ticket);
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof TooManyCommands)) {
            failures.add(failure);
        }
    }
}
