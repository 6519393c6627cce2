package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import com.flashafrica.support.ledger.RememberedRequest;
import com.flashafrica.support.ledger.StreamRange;
import com.flashafrica.support.ticketing.TicketEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A ledger that a test writes event by event. */
public final class MemoryLedger implements LedgerReader, LedgerSignal {
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final EventCodec codec = new EventCodec(EventTypes.of(TicketEvent.class));
    private final List<LedgerEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    private int reads;

    public EventCodec codec() {
        return codec;
    }

    public void append(String stream, Instant at, TicketEvent event) {
        append(stream, at, codec.types().typeOf(event.getClass()).name(), codec.encode(event));
    }

    public synchronized void append(String stream, Instant at, String type, byte[] payload) {
        long position = events.size() + 1L;
        events.add(
                new LedgerEvent(
                        position,
                        stream,
                        versions.merge(stream, 1L, Long::sum),
                        new UUID(0, position),
                        type,
                        1,
                        at,
                        at,
                        payload,
                        NO_METADATA,
                        new byte[32]));
        listeners.forEach(listener -> listener.accept(position));
    }

    /** How often pages were read. */
    synchronized int reads() {
        return reads;
    }

    List<Reading> readings(long after, int limit) {
        return page(after, limit).stream().map(event -> Reading.of(event, codec)).toList();
    }

    public LedgerPages pages() {
        return new LedgerPages(this, codec);
    }

    /** Every document as a fresh fold makes it, by id. */
    public <D extends ViewDocument> Map<String, D> foldedBy(Fold<?, D> fold) {
        Map<String, D> documents = new HashMap<>();
        for (Reading reading : readings(0, Integer.MAX_VALUE)) {
            String key = reading.key(fold);
            if (key != null && reading.event() != null) {
                @Nullable D before = documents.get(key);
                documents.put(key, fold.apply(before, reading.event()));
            }
        }
        return documents;
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public long headAt(Instant recordedBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<LedgerEvent> page(long after, int limit) {
        reads++;
        int size = events.size();
        return List.copyOf(events.subList((int) after, (int) Math.min(size, after + (long) limit)));
    }

    @Override
    public List<LedgerEvent> stream(String stream, long afterVersion, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LedgerEvent> streams(
            StreamRange range, String stream, long afterVersion, long upTo, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long version(String stream) {
        return versions.getOrDefault(stream, 0L);
    }

    @Override
    public Optional<RememberedRequest> request(String actor, String key, Instant now) {
        return Optional.empty();
    }

    @Override
    public UUID ledgerId() {
        return new UUID(0, 0);
    }

    @Override
    public AutoCloseable onAdvance(LongConsumer head) {
        listeners.add(head);
        return () -> listeners.remove(head);
    }
}
