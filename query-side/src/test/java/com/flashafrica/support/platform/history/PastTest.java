package com.flashafrica.support.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.projection.MemoryLedger;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.web.ProblemException;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTest {
    private static final int EVENTS = 1_500;
    private static final byte[] NOT_JSON = "!".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final MemoryLedger ledger = new MemoryLedger();
    private final View<TicketDocument> view =
            new View<>("ticket", 1, new TicketFold(), TicketDocument.class, List.of());

    @ParameterizedTest
    @CsvSource({"50, 64, 100000", "20, 4, 100000", "30, 64, 60", "30, 64, 5", "9999, 4, 100000"})
    void at_any_position_the_documents_are_those_of_a_fold_from_the_beginning(
            int every, int checkpoints, int documents) {
        history();
        Past past = past(every, checkpoints, documents, ledger);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Cut cut = new Cut(random.nextInt(EVENTS + 1), null, Instant.EPOCH);
            assertThat(byId(past.documents(view, cut))).isEqualTo(folded(cut));
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 64", "20, 4"})
    void by_the_time_things_happened_only_what_had_happened_is_in(int every, int checkpoints) {
        history();
        Past past = past(every, checkpoints, 100_000, ledger);
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            Instant by = ledger.page(random.nextInt(EVENTS), 1).getFirst().occurredAt();
            past.documents(view, new Cut(random.nextInt(EVENTS), null, Instant.EPOCH));
            Cut cut = new Cut(EVENTS, by, Instant.EPOCH);
            assertThat(byId(past.documents(view, cut))).isEqualTo(folded(cut));
        }
    }

    @Test
    void after_the_first_question_the_next_one_reads_from_the_nearest_checkpoint() {
        history();
        AtomicLong read = new AtomicLong();
        Past past = past(100, 64, 100_000, counting(read));
        past.documents(view, new Cut(1_450, null, Instant.EPOCH));
        read.set(0);
        past.documents(view, new Cut(760, null, Instant.EPOCH));
        assertThat(read.get()).isEqualTo(60);
        past.documents(view, new Cut(760, null, Instant.EPOCH));
        assertThat(read.get()).as("asked again").isEqualTo(60);
    }

    @Test
    void who_comes_while_enough_others_fold_is_told_to_come_back() throws Exception {
        history();
        CountDownLatch folds = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Past past =
                past(
                        10_000,
                        4,
                        100_000,
                        reading(() -> {
                            folds.countDown();
                            goOn.await();
                        }));
        var first =
                CompletableFuture.supplyAsync(
                        () -> past.documents(view, new Cut(700, null, Instant.EPOCH)));
        folds.await();
        assertThatThrownBy(() -> past.documents(view, new Cut(800, null, Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            assertThat(refusal.problem().status().value()).isEqualTo(503);
                            assertThat(refusal.problem().retryAfter()).isNotNull();
                        });
        goOn.countDown();
        assertThat(first.get()).isNotEmpty();
        assertThat(past.documents(view, new Cut(800, null, Instant.EPOCH))).isNotEmpty();
    }

    private Past past(int every, int checkpoints, int documents, LedgerReader reader) {
        return new Past(
                reader,
                ledger.codec(),
                new HistorySettings(1, every, checkpoints, documents, 2, Duration.ofMinutes(1)));
    }

    /** One ticket in twenty gets an event that nobody can read, and is stuck from then on. */
    private void history() {
        RandomTickets tickets = new RandomTickets(4, 100);
        for (int i = 1; i <= EVENTS; i++) {
            Happening next = tickets.next();
            if (i % 300 == 0) {
                ledger.append(next.stream(), next.at(), "ticket.noted", NOT_JSON);
            } else {
                ledger.append(next.stream(), next.at(), next.event());
            }
        }
    }

    /** By hand: without pages, checkpoints, or the projector's own code. */
    private Map<String, TicketDocument> folded(Cut cut) {
        Map<String, TicketDocument> documents = new HashMap<>();
        Set<String> stuck = new HashSet<>();
        for (LedgerEvent event : ledger.page(0, (int) cut.position())) {
            boolean happened =
                    cut.occurredBy() == null || !event.occurredAt().isAfter(cut.occurredBy());
            if (happened && !stuck.contains(event.stream())) {
                try {
                    Recorded<Object> recorded = ledger.codec().decode(event);
                    @Nullable TicketDocument before = documents.get(event.stream());
                    documents.put(event.stream(), view.fold().apply(before, recorded));
                } catch (RuntimeException _) {
                    stuck.add(event.stream());
                }
            }
        }
        return documents;
    }

    private static Map<String, TicketDocument> byId(Collection<TicketDocument> documents) {
        Map<String, TicketDocument> byId = new HashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        assertThat(byId).hasSize(documents.size());
        return byId;
    }

    private interface Hook {
        void run() throws Exception;
    }

    private LedgerReader reading(Hook hook) {
        return (LedgerReader)
                Proxy.newProxyInstance(
                        LedgerReader.class.getClassLoader(),
                        new Class<?>[] {LedgerReader.class},
                        (_, method, arguments) -> {
                            hook.run();
                            return method.invoke(ledger, arguments);
                        });
    }

    private LedgerReader counting(AtomicLong read) {
        return (LedgerReader)
                Proxy.newProxyInstance(
                        LedgerReader.class.getClassLoader(),
                        new Class<?>[] {LedgerReader.class},
                        (_, method, arguments) -> {
                            Object answer = method.invoke(ledger, arguments);
                            read.addAndGet(answer instanceof List<?> page ? page.size() : 0);
                            return answer;
                        });
    }
}
