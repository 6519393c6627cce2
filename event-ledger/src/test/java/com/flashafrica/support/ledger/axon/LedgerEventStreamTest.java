package com.flashafrica.support.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.UnknownEventType;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerEventStreamTest {
    private final LampHouse house = new LampHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aStreamReadsFromItsTokenAcrossPagesAndWaitsForMore() throws Exception {
        install(7);
        try (TrackingEventStream stream =
                house.store.openStream(new GlobalSequenceTrackingToken(2))) {
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 5) {
                assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.peek()).isPresent();
                seen.add(position(stream.nextAvailable()));
            }
            assertThat(seen).containsExactly(3L, 4L, 5L, 6L, 7L);
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            Thread.ofVirtual().start(() -> install(8));
            assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
            assertThat(position(stream.nextAvailable())).isEqualTo(8);
        }
    }

    @Test
    void theCallbackRunsWhenTheHeadMovesAndNoMoreOnceTheStreamIsClosed() {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        TrackingEventStream stream = house.store.openStream(house.store.createHeadToken());
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        house.signal.onAdvance(head -> told.incrementAndGet());
        install(1);
        await().untilAtomic(calls, equalTo(1));
        stream.close();
        install(2);
        await().untilAtomic(told, greaterThan(1));
        assertThat(calls).hasValue(1);
    }

    /** Polling every 500 ms, as the processor does without callbacks, would take 50 s. */
    @Test
    @Timeout(30)
    void aPooledProcessorIsWokenByTheSignalAndSeesEveryEventInOrder() {
        int lamps = 200;
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
                ScheduledExecutorService worker = Executors.newScheduledThreadPool(1)) {
            PooledStreamingEventProcessor processor = processor(seen, coordinator, worker);
            processor.start();
            for (int lamp = 1; lamp <= lamps; lamp++) {
                install(lamp);
                int expected = lamp;
                await().pollInterval(Duration.ofMillis(1)).until(() -> seen.size() == expected);
            }
            processor.shutDown();
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, lamps).boxed().toList());
    }

    @Test
    void headAndTailAndTimeBecomeTokens() {
        install(3);
        assertThat(house.store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(house.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        Instant second = house.reader.page(1, 1).getFirst().recordedAt();
        assertThat(house.store.createTokenAt(second)).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void axonsOwnUpcastersRunBeforeTheCodec() {
        store("old-lamp", "lamp.installed", 1, "{\"place\":\"hall\"}");
        var events = house.engine(new PlaceIsRoom()).readEvents("old-lamp");
        assertThat(events.next().getPayload()).isEqualTo(new LampEvent.Installed("hall"));
    }

    @Test
    void streamsThatFollowTogetherReadTheLedgerOnce() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        LedgerEventStore store = new LedgerEventStore(house.engine(counting(pages)), house.signal);
        List<TrackingEventStream> streams = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            streams.add(store.openStream(new GlobalSequenceTrackingToken(0)));
        }
        install(3);
        for (TrackingEventStream stream : streams) {
            for (long position = 1; position <= 3; position++) {
                assertThat(position(stream.nextAvailable())).isEqualTo(position);
            }
        }
        // Each time that the head is told, one finds it and one finds that nothing follows.
        assertThat(pages).hasValueLessThanOrEqualTo(2 * 3);
        streams.forEach(TrackingEventStream::close);
        store.shutDown();
    }

    private LedgerReader counting(AtomicInteger pages) {
        return (LedgerReader)
                Proxy.newProxyInstance(
                        LedgerReader.class.getClassLoader(),
                        new Class<?>[] {LedgerReader.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("page")) {
                                pages.incrementAndGet();
                            }
                            return method.invoke(house.reader, arguments);
                        });
    }

    @Test
    void whatCannotBeReadFailsOnlyWhoeverHasComeToIt() throws Exception {
        install(1);
        store("odd-lamp", "lamp.exploded", 1, "{}");
        try (TrackingEventStream stream =
                house.store.openStream(new GlobalSequenceTrackingToken(0))) {
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            assertThatThrownBy(() -> stream.hasNextAvailable(60, TimeUnit.SECONDS))
                    .isInstanceOf(UnknownEventType.class);
        }
    }

    @Test
    void anUnknownTypeFailsInsteadOfBeingSkipped() {
        store("odd-lamp", "lamp.exploded", 1, "{}");
        assertThatThrownBy(() -> house.send(new LampCommand.Switch("odd-lamp", true)))
                .isInstanceOf(UnknownEventType.class);
    }

    private void install(int last) {
        for (long lamp = house.reader.head() + 1; lamp <= last; lamp++) {
            house.send(new LampCommand.Install("lamp-" + lamp, "hall"));
        }
    }

    private void store(String stream, String type, int revision, String json) {
        NewEvent event =
                new NewEvent(
                        stream,
                        1,
                        UUID.randomUUID(),
                        type,
                        revision,
                        Lamp.INSTALLED_AT,
                        json.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8));
        house.appender.append(new Append(List.of(event), null)).join();
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    private PooledStreamingEventProcessor processor(
            List<Long> seen,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService worker) {
        return PooledStreamingEventProcessor.builder()
                .name("seen")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder()
                                .eventHandlers(
                                        (EventMessageHandler) event -> seen.add(position(event)))
                                .build())
                .messageSource(house.store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(1)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialToken(source -> source.createTailToken())
                .build();
    }

    private static final class PlaceIsRoom extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals("lamp.installed");
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("lamp.installed", "1"),
                    JsonNode.class,
                    json -> ((ObjectNode) json).set("room", ((ObjectNode) json).remove("place")));
        }
    }
}
