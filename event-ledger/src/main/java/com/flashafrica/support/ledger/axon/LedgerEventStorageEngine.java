package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.FreshKeyRefused;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.VersionConflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over the ledger. Positions have no gaps and become visible in order, so a
 * plain {@link GlobalSequenceTrackingToken} is sound. Appending blocks the caller, in
 * prepare-commit, until its events are durable: a version conflict, or a fresh key that came
 * second, is Axon's {@link ConcurrencyException}, the ledger's other exceptions pass as they are.
 * There are no snapshots.
 */
public final class LedgerEventStorageEngine extends BatchingEventStorageEngine {
    /**
     * Metadata key for when an event happened, an {@link Instant}, if that is not when its message
     * was made. It becomes the event's {@code occurredAt} and is not stored as metadata.
     */
    public static final String OCCURRED_AT = "occurredAt";

    private final Appender appender;
    private final LedgerReader reader;
    private final EventDrafts drafts;
    private final String aggregateType;

    private LedgerEventStorageEngine(Builder builder, Appender appender, LedgerReader reader) {
        super(builder);
        this.appender = appender;
        this.reader = reader;
        this.drafts = new EventDrafts(builder.codec);
        this.aggregateType = builder.aggregateType;
    }

    public static Builder builder(EventCodec codec) {
        return new Builder(codec);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<NewEvent> events = messages.stream().map(drafts::from).toList();
        AppendReceipt receipt =
                CurrentUnitOfWork.isStarted()
                        ? AppendReceipt.of(CurrentUnitOfWork.get()).orElse(null)
                        : null;
        if (receipt != null && receipt.isReplayed()) {
            return;
        }
        RequestKey request = receipt == null ? null : receipt.openRequest();
        Appended appended = await(new Append(events, request));
        if (receipt != null) {
            receipt.fill(appended);
        }
    }

    private Appended await(Append append) {
        try {
            return appender.appendAndWait(append);
        } catch (CompletionException e) {
            if (e.getCause() instanceof VersionConflict conflict) {
                throw new ConcurrencyException(conflict.getMessage(), conflict);
            }
            if (e.getCause() instanceof FreshKeyRefused refused) {
                throw new ConcurrencyException(refused.getMessage(), refused);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken last, int batchSize) {
        return reader.page(position(last), batchSize).stream().map(this::data).toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequenceNumber, int batchSize) {
        return reader.stream(stream, firstSequenceNumber, batchSize).stream()
                .map(this::data)
                .toList();
    }

    /**
     * The events after the position as messages, some hundred at most. What cannot be read fails
     * only whoever has come to it.
     */
    StreamTail.Page page(long after) {
        List<LedgerEvent> events = reader.page(after, batchSize());
        List<TrackedEventMessage<?>> messages = new ArrayList<>(events.size());
        try {
            EventUtils.upcastAndDeserializeTrackedEvents(
                            events.stream().map(this::data), getEventSerializer(), upcasterChain)
                    .forEach(messages::add);
        } catch (RuntimeException e) {
            if (messages.isEmpty()) {
                throw e;
            }
            long read = position(messages.getLast().trackingToken());
            return new StreamTail.Page(after, read, List.copyOf(messages));
        }
        long upTo = events.isEmpty() ? after : events.getLast().position();
        return new StreamTail.Page(after, upTo, List.copyOf(messages));
    }

    private LedgerEventData data(LedgerEvent event) {
        return new LedgerEventData(event, aggregateType);
    }

    static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default ->
                    throw new IllegalArgumentException(
                            token.getClass().getName() + " is no position in a ledger");
        };
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long version = reader.version(stream);
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    /** By the time of recording, so that everything recorded from then on is read. */
    @Override
    public TrackingToken createTokenAt(Instant recordedFrom) {
        return new GlobalSequenceTrackingToken(reader.headAt(recordedFrom.minusNanos(1)));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the ledger keeps events only");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    /** Builds the engine; everything but appender and reader has a default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private final EventCodec codec;
        private String aggregateType = "stream";

        private Builder(EventCodec codec) {
            this.codec = codec;
            LedgerSerializer serializer = new LedgerSerializer(codec);
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            batchSize(500);
        }

        /** Axon's own upcasters; they run before the codec's. */
        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        /** What Axon is told every event's aggregate type is; the ledger stores none. */
        public Builder aggregateType(String type) {
            this.aggregateType = type;
            return this;
        }

        public LedgerEventStorageEngine build(Appender appender, LedgerReader reader) {
            return new LedgerEventStorageEngine(this, appender, reader);
        }
    }
}
