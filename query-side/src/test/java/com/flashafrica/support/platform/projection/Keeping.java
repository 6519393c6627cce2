package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.mongo.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/** A process that keeps views of a test's ledger, in haste: it beats often and waits little. */
final class Keeping implements AutoCloseable {
    static final ViewSettings HASTY =
            new ViewSettings(
                    100,
                    DataSize.ofKilobytes(100),
                    Duration.ofMillis(20),
                    Duration.ofMillis(400),
                    Duration.ofMillis(50),
                    Duration.ofMillis(5),
                    Duration.ofMillis(200),
                    Duration.ofMillis(100));

    final ViewPositions positions = new ViewPositions();
    final Views views;
    private final MemoryLedger ledger;
    private final TestMongo mongo;

    Keeping(MemoryLedger ledger, TestMongo mongo, View<?>... all) {
        this.ledger = ledger;
        this.mongo = mongo;
        this.views =
                new Views(
                        mongo.database(),
                        ledger.pages(),
                        ledger,
                        HASTY,
                        positions,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC());
        List.of(all).forEach(views::start);
    }

    void awaitHead(View<?> view) {
        await().untilAsserted(
                        () -> assertThat(positions.reached(view.name())).isEqualTo(ledger.head()));
    }

    ViewProgress progress(View<?> view) {
        return views.runners().stream()
                .filter(runner -> runner.context().view().equals(view))
                .findFirst()
                .orElseThrow()
                .progress();
    }

    ViewStatus status(View<?> view) {
        return Blocking.only(statuses().all().filter(status -> status.name().equals(view.name())));
    }

    ViewStatuses statuses() {
        return new ViewStatuses(views, mongo.database());
    }

    <D extends ViewDocument> Map<String, D> documents(View<D> view) {
        Map<String, D> documents = new HashMap<>();
        Flux.from(views.documents(view).find())
                .toStream()
                .forEach(document -> documents.put(document.id(), document));
        return documents;
    }

    /** The view holds exactly what a fresh fold of the whole ledger makes. */
    <D extends ViewDocument> void assertHoldsAFreshFold(View<D> view) {
        assertThat(status(view).stuck()).isEmpty();
        Map<String, D> fresh = ledger.foldedBy(view.fold());
        Map<String, D> kept = documents(view);
        assertThat(kept.keySet()).isEqualTo(fresh.keySet());
        fresh.forEach((id, document) -> assertThat(kept.get(id)).isEqualTo(document));
    }

    @Override
    public void close() throws Exception {
        views.close();
    }
}
