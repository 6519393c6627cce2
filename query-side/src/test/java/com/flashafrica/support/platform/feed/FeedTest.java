package com.flashafrica.support.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

class FeedTest {
    private final AtomicInteger pagesRead = new AtomicInteger();
    private volatile long written;
    private final Pages<Long> pages =
            (after, limit) -> {
                pagesRead.incrementAndGet();
                List<Long> items = upTo(after, Math.min(written, after + limit));
                return new Page<>(items, after + items.size());
            };
    private final Feed<Long> feed = new Feed<>(64, Long.MAX_VALUE, item -> item, item -> 1);

    @Test
    void a_follower_sees_what_is_published_after_it_came() {
        start(10);
        List<Long> seen = follow(10);
        publish(11, 12);
        publish(13);
        await().until(() -> seen.size() == 3);
        assertThat(seen).containsExactly(11L, 12L, 13L);
        assertThat(pagesRead).hasValue(0);
    }

    @Test
    void a_follower_that_begins_in_the_past_reads_pages_until_it_meets_the_present() {
        written = 1000;
        start(1000);
        List<Long> seen = follow(0);
        publish(1001);
        await().until(() -> seen.size() == 1001);
        assertThat(seen).isEqualTo(upTo(0, 1001));
        assertThat(pagesRead).hasPositiveValue();
    }

    @Test
    void a_follower_may_come_before_the_feed_has_started() {
        List<Long> seen = follow(0);
        start(0);
        publish(1);
        await().until(() -> seen.size() == 1);
    }

    @Test
    void a_follower_gets_no_more_than_it_asked_for_and_later_goes_on_where_it_stopped() {
        start(0);
        Puller puller = new Puller();
        feed.between(0, Long.MAX_VALUE, pages).subscribe(puller);
        for (long position = 1; position <= 500; position++) {
            publish(position);
        }
        puller.request(3);
        await().until(() -> puller.seen.size() == 3);
        puller.request(497);
        await().until(() -> puller.seen.size() == 500);
        assertThat(puller.seen).isEqualTo(upTo(0, 500));
    }

    @Test
    void the_end_completes_a_follower_with_the_last_item_of_interest() {
        start(0);
        publish(1, 2, 3, 4);
        assertThat(feed.between(1, 3, pages).collectList().block()).containsExactly(2L, 3L);
        assertThat(feed.between(3, 3, pages).collectList().block()).isEmpty();
        assertThat(feed.followers()).isZero();
    }

    @Test
    void closing_completes_followers_that_wait() {
        start(0);
        AtomicInteger completed = new AtomicInteger();
        feed.between(0, Long.MAX_VALUE, pages).doOnComplete(completed::incrementAndGet).subscribe();
        feed.close();
        await().untilAtomic(completed, equalTo(1));
    }

    @Test
    void a_cancelled_follower_is_forgotten() {
        start(0);
        Disposable reading = feed.between(0, Long.MAX_VALUE, pages).subscribe();
        assertThat(feed.followers()).isEqualTo(1);
        reading.dispose();
        assertThat(feed.followers()).isZero();
    }

    @Test
    void a_page_that_cannot_be_read_fails_its_follower_only() {
        start(100);
        List<Long> others = follow(100);
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        Pages<Long> broken =
                (after, limit) -> {
                    throw new IllegalStateException("gone");
                };
        feed.between(0, Long.MAX_VALUE, broken).subscribe(item -> {}, failures::add);
        await().until(() -> failures.size() == 1);
        publish(101);
        await().until(() -> others.size() == 1);
    }

    @Test
    void many_followers_of_any_pace_each_see_everything_once_while_the_writer_races_ahead() {
        start(0);
        List<Puller> pullers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Puller puller = new Puller();
            pullers.add(puller);
            feed.between(0, Long.MAX_VALUE, pages).subscribe(puller);
        }
        Random random = new Random(7);
        while (written < 20_000) {
            publish(
                    LongStream.rangeClosed(written + 1, written + 1 + random.nextInt(100))
                            .toArray());
            pullers.get(random.nextInt(pullers.size())).request(1 + random.nextInt(300));
        }
        pullers.forEach(puller -> puller.request(Long.MAX_VALUE));
        List<Long> all = upTo(0, written);
        await().until(() -> pullers.stream().allMatch(p -> p.seen.size() >= all.size()));
        assertThat(pullers).allSatisfy(p -> assertThat(p.seen).isEqualTo(all));
    }

    @Test
    void the_past_is_kept_within_its_weight() {
        Feed<Long> heavy = new Feed<>(64, 100, item -> item, item -> 30);
        written = 10;
        heavy.start(0);
        heavy.publish(upTo(0, 10));
        assertThat(heavy.between(7, 10, pages).collectList().block()).hasSize(3);
        assertThat(pagesRead).hasValue(0);
        assertThat(heavy.between(6, 10, pages).collectList().block()).hasSize(4);
        assertThat(pagesRead).hasValue(1);
    }

    private void start(long head) {
        feed.start(head);
    }

    private void publish(long... items) {
        written = items[items.length - 1];
        feed.publish(LongStream.of(items).boxed().toList());
    }

    private List<Long> follow(long after) {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        feed.between(after, Long.MAX_VALUE, pages).subscribe(seen::add);
        return seen;
    }

    private static List<Long> upTo(long after, long last) {
        return LongStream.rangeClosed(after + 1, last).boxed().toList();
    }

    /** Asks for nothing by itself. */
    private static final class Puller extends BaseSubscriber<Long> {
        final List<Long> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(Long item) {
            seen.add(item);
        }
    }
}
