package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.projection.LedgerPages.Page;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerPagesTest {
    private static final int LIMIT = 100;

    private final RandomTickets tickets = new RandomTickets(1, 20);
    private final MemoryLedger ledger = new MemoryLedger();
    private final LedgerPages pages = ledger.pages();

    @Test
    void whoever_reads_a_long_history_sees_all_of_it_in_order() {
        append(1_050);
        assertThat(readFrom(0)).containsExactlyElementsOf(positions(1, 1_050));
        assertThat(readFrom(333)).containsExactlyElementsOf(positions(334, 1_050));
    }

    @Test
    void many_who_read_it_together_read_each_page_once() throws Exception {
        append(3_000);
        pages.head();
        CyclicBarrier all = new CyclicBarrier(6);
        List<Future<List<Long>>> reading = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                reading.add(
                        threads.submit(() -> {
                            Object who = new Object();
                            pages.after(who, 0, LIMIT);
                            all.await();
                            return readFrom(who, 0);
                        }));
            }
            for (Future<List<Long>> one : reading) {
                assertThat(one.get()).containsExactlyElementsOf(positions(1, 3_000));
            }
        }
        // The thirty pages, and the end, which is looked for again by each.
        assertThat(ledger.reads()).isLessThanOrEqualTo(36);
    }

    @Test
    void an_event_for_which_all_wake_up_is_read_once() {
        append(250);
        pages.headIs(250);
        for (int view = 0; view < 8; view++) {
            Page page = pages.after(new Object(), 249, LIMIT);
            assertThat(page.last()).isEqualTo(250);
            assertThat(page.end()).isTrue();
        }
        assertThat(ledger.reads()).isEqualTo(1);
    }

    @Test
    void what_was_read_before_the_head_moved_is_not_taken_for_all() {
        append(250);
        assertThat(pages.after(this, 249, LIMIT).last()).isEqualTo(250);
        append(1);
        pages.headIs(251);
        assertThat(pages.after(this, 249, LIMIT).last()).isEqualTo(251);
        assertThat(pages.after(this, 250, LIMIT).events())
                .extracting(Reading::position)
                .containsExactly(251L);
    }

    /** Of those who follow the head, the fast ones must not take away what the slow ones need. */
    @Test
    void who_follows_and_falls_behind_a_little_reads_nothing_again() {
        append(250);
        pages.headIs(250);
        pages.after("slow", 249, LIMIT);
        for (int i = 251; i <= 300; i++) {
            append(1);
            pages.headIs(i);
            Page page = pages.after("fast", i - 1, LIMIT);
            assertThat(page.last()).isEqualTo(i);
            assertThat(page.end()).isTrue();
        }
        int reads = ledger.reads();
        assertThat(pages.after("slow", 250, LIMIT).events())
                .extracting(Reading::position)
                .containsExactlyElementsOf(positions(251, 300));
        assertThat(ledger.reads()).isEqualTo(reads);
    }

    @Test
    void what_is_kept_of_the_newest_is_bounded() {
        append(250);
        pages.after(this, 249, LIMIT);
        append(400);
        pages.headIs(650);
        assertThat(readFrom(250)).containsExactlyElementsOf(positions(251, 650));
        assertThat(readFrom(249)).containsExactlyElementsOf(positions(250, 650));
        Page all = new Page(ledger.readings(0, 650), true);
        assertThat(all.newest(100, Long.MAX_VALUE).events())
                .extracting(Reading::position)
                .containsExactlyElementsOf(positions(551, 650));
        int lastTwo = all.events().subList(648, 650).stream().mapToInt(Reading::bytes).sum();
        assertThat(all.newest(100, lastTwo).events()).hasSize(2);
        assertThat(all.newest(100, 0).events()).hasSize(1);
    }

    @Test
    void at_the_end_nothing_comes() {
        append(LIMIT);
        assertThat(pages.after(this, 0, LIMIT).end()).isFalse();
        Page behind = pages.after(this, LIMIT, LIMIT);
        assertThat(behind.isEmpty()).isTrue();
        assertThat(behind.end()).isTrue();
    }

    private List<Long> readFrom(long position) {
        return readFrom(new Object(), position);
    }

    private List<Long> readFrom(Object who, long position) {
        List<Long> seen = new ArrayList<>();
        long at = position;
        while (true) {
            Page page = pages.after(who, at, LIMIT);
            page.events().forEach(event -> seen.add(event.position()));
            if (page.end()) {
                return seen;
            }
            at = page.last();
        }
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            Happening next = tickets.next();
            ledger.append(next.stream(), next.at(), next.event());
        }
    }
}
