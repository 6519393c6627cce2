package com.flashafrica.support.platform.projection;

import static com.flashafrica.support.ticketing.ticket.History.NINE;
import static com.flashafrica.support.ticketing.ticket.History.opening;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StuckDocumentsTest {
    private volatile boolean broken = true;
    private final View<TicketDocument> view =
            new View<>(
                    "ticket",
                    1,
                    new InterceptedFold(this::cannotCloseWhileBroken),
                    TicketDocument.class,
                    List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TestMongo mongo = TestMongo.start();

    private void cannotCloseWhileBroken(TicketEvent event) {
        if (broken && event instanceof TicketClosed) {
            throw new IllegalStateException("cannot close");
        }
    }

    @BeforeEach
    void two_tickets() {
        ledger.append("sick", NINE, opening());
        ledger.append("well", NINE, opening());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_document_whose_fold_fails_stays_behind_alone_and_is_told_of() throws Exception {
        ledger.append("sick", NINE, new TicketClosed());
        ledger.append("sick", NINE, new TicketCategorised("later"));
        ledger.append("well", NINE, new TicketCategorised("later"));
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            assertThat(requireNonNull(keeping.documents(view).get("sick")).position()).isEqualTo(1);
            assertThat(requireNonNull(keeping.documents(view).get("well")).position()).isEqualTo(5);
            assertThat(keeping.status(view).stuck())
                    .containsExactly(
                            new ViewStatus.Stuck(
                                    "sick",
                                    3,
                                    "ticket.closed",
                                    "java.lang.IllegalStateException: cannot close"));
            assertThat(keeping.progress(view).stuck).isEqualTo(1);
            assertThat(keeping.progress(view).isReady()).isTrue();
        }
    }

    @Test
    void it_stays_so_in_another_process_until_a_rebuild_folds_it_again() throws Exception {
        ledger.append("sick", NINE, new TicketClosed());
        try (Keeping first = new Keeping(ledger, mongo, view)) {
            first.awaitHead(view);
        }
        ledger.append("sick", NINE, new TicketCategorised("later"));
        broken = false;
        try (Keeping second = new Keeping(ledger, mongo, view)) {
            second.awaitHead(view);
            assertThat(requireNonNull(second.documents(view).get("sick")).position()).isEqualTo(1);
            int before = second.status(view).generation();
            second.statuses().rebuild(view.name()).block();
            await().until(() -> second.status(view).generation() == before + 1);
            second.assertHoldsAFreshFold(view);
        }
    }

    @Test
    void an_event_that_this_build_cannot_read_is_not_skipped_silently() throws Exception {
        ledger.append("sick", NINE, "ticket.teleported", "{}".getBytes(StandardCharsets.UTF_8));
        ledger.append("sick", NINE, new TicketStarted());
        ledger.append("other", NINE, "other.thing", "{}".getBytes(StandardCharsets.UTF_8));
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            assertThat(keeping.status(view).stuck())
                    .extracting(ViewStatus.Stuck::document, ViewStatus.Stuck::position)
                    .containsExactly(tuple("sick", 3L));
        }
    }
}
