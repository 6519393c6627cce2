package com.flashafrica.support.platform.feed;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.UnknownEventType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger, decoded at most once for everybody who looks at it, and not before
 * somebody does: an event that this build cannot read concerns only those who have to.
 */
public final class FeedEvent {
    /** The objects themselves, and what is derived from them. */
    private static final int OVERHEAD = 2_000;

    private final LedgerEvent stored;
    private final EventCodec codec;
    private volatile @Nullable Recorded<Object> recorded;
    private volatile @Nullable Map<String, String> metadata;
    private @Nullable Map<Class<?>, Object> derived;

    public FeedEvent(LedgerEvent stored, EventCodec codec) {
        this.stored = stored;
        this.codec = codec;
    }

    public LedgerEvent stored() {
        return stored;
    }

    public long position() {
        return stored.position();
    }

    public String stream() {
        return stored.stream();
    }

    public String type() {
        return stored.type();
    }

    /**
     * @throws com.flashafrica.support.ledger.UnknownEventType this build does not know its type
     */
    public Recorded<Object> recorded() {
        Recorded<Object> known = recorded;
        if (known == null) {
            known = codec.decode(stored);
            recorded = known;
        }
        return known;
    }

    /**
     * The payload as JSON in the newest revision. One that this build does not know, because a
     * newer one is already at work beside it, is handed on as it was recorded: whoever lists or
     * streams events need not understand each of them.
     */
    public String json() {
        byte[] json = mustBeRenewed() ? codec.encode(recorded().payload()) : stored.payload();
        return new String(json, StandardCharsets.UTF_8);
    }

    private boolean mustBeRenewed() {
        try {
            return codec.types().typeNamed(stored.type(), stored.revision()).revision()
                    != stored.revision();
        } catch (UnknownEventType ofTheFuture) {
            return false;
        }
    }

    public Map<String, String> metadata() {
        Map<String, String> known = metadata;
        if (known == null) {
            known = codec.decodeMetadata(stored.metadata());
            metadata = known;
        }
        return known;
    }

    /** What follows from the event alone, worked out once for everybody. May block. */
    public synchronized <T> T derive(Class<T> type, Supplier<T> work) {
        Map<Class<?>, Object> known = derived;
        if (known == null) {
            known = new HashMap<>(2);
            derived = known;
        }
        Object result = known.get(type);
        if (result == null) {
            result = work.get();
            known.put(type, result);
        }
        return type.cast(result);
    }

    /** Opaque id of who caused it; null when nobody said. */
    public @Nullable String actor() {
        return metadata().get(EventMetadata.ACTOR);
    }

    /** About how many bytes it holds: stored, and decoded once more. */
    long weight() {
        return OVERHEAD + 3L * (stored.payload().length + stored.metadata().length);
    }
}
