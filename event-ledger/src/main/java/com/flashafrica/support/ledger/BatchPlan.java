package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.KeyFound;
import com.flashafrica.support.ledger.LockedState.RequestName;
import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one batch will write, decided in memory under the append lock. Appends are weighed in the
 * order they came, each against what the ones before it leave behind; a refused one changes nothing
 * for the others.
 */
final class BatchPlan {
    /** An event with its place and hash. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
    record Numbered(long position, NewEvent event, byte[] hash) {}

    private final ChainHash chain;
    private final TreeHash tree = new TreeHash();
    private final Map<String, Long> versions;
    private final Map<RequestName, Answer> requests;
    private final Map<FreshKey, KeyFound> found;
    private final Instant now;
    private final Instant recordedAt;
    private final List<Numbered> events = new ArrayList<>();
    private final Map<RequestName, Answer> remembered = new LinkedHashMap<>();
    private final Map<String, FreshKey> keys = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final long start;
    private long position;
    private byte[] hash;
    private Frontier frontier;

    BatchPlan(ChainHash chain, LockedState state, Instant now) {
        this.chain = chain;
        this.versions = new HashMap<>(state.versions());
        this.requests = new HashMap<>(state.requests());
        this.found = state.keys();
        this.start = state.head().position();
        this.position = start;
        this.hash = state.head().hash();
        this.frontier = state.head().frontier();
        this.now = now;
        Instant cut = Micros.cut(now);
        // A clock stepped back must not unorder "recorded by then".
        Instant previous = state.head().recordedAt();
        this.recordedAt = cut.isAfter(previous) ? cut : previous;
    }

    void add(PendingAppend pending) {
        outcomes.add(weigh(pending));
    }

    private Outcome weigh(PendingAppend pending) {
        RequestKey request = pending.append.request();
        Answer before = request == null ? null : answerTo(request);
        if (request != null && before != null) {
            return Arrays.equals(request.bodyDigest(), before.remembered().bodyDigest())
                    ? new Outcome.Answered(pending, before.appended())
                    : new Outcome.Refused(pending, new RequestReused(request));
        }
        VersionConflict conflict = conflict(pending.append);
        if (conflict != null) {
            return new Outcome.Refused(pending, conflict);
        }
        FreshKey unusable = unusableKey(pending.append);
        if (unusable != null) {
            return new Outcome.Refused(pending, new FreshKeyRefused(unusable));
        }
        pending.append.events().forEach(this::number);
        NewEvent last = pending.append.last();
        Appended appended =
                new Appended(last.stream(), last.version(), position, recordedAt, false);
        if (request != null) {
            remember(request, appended);
        }
        return new Outcome.Answered(pending, appended);
    }

    private @Nullable Answer answerTo(RequestKey request) {
        Answer answer = requests.get(RequestName.of(request));
        return answer != null && answer.remembered().holdsAt(now) ? answer : null;
    }

    private @Nullable VersionConflict conflict(Append append) {
        Map<String, Long> moved = new HashMap<>();
        for (NewEvent event : append.events()) {
            long current = moved.getOrDefault(event.stream(), version(event.stream()));
            if (event.version() != current + 1) {
                return new VersionConflict(event.stream(), event.version() - 1, current);
            }
            moved.put(event.stream(), event.version());
        }
        return null;
    }

    /** The first key that would be an owner's second one; otherwise they are all taken in. */
    private @Nullable FreshKey unusableKey(Append append) {
        Map<String, FreshKey> brought = new LinkedHashMap<>();
        for (NewEvent event : append.events()) {
            for (FreshKey key : event.freshKeys()) {
                KeyFound known = found.getOrDefault(key, KeyFound.NOTHING);
                FreshKey before = keys.getOrDefault(key.owner(), brought.get(key.owner()));
                if (known == KeyFound.OTHER || (before != null && !before.equals(key))) {
                    return key;
                }
                if (known == KeyFound.NOTHING && before == null) {
                    brought.put(key.owner(), key);
                }
            }
        }
        keys.putAll(brought);
        return null;
    }

    private long version(String stream) {
        return versions.getOrDefault(stream, 0L);
    }

    private void number(NewEvent event) {
        position++;
        byte[] leaf = chain.leaf(chain.canonical(position, event, recordedAt));
        hash = chain.next(hash, leaf);
        frontier = frontier.append(leaf, tree);
        events.add(new Numbered(position, event, hash));
        versions.put(event.stream(), event.version());
    }

    private void remember(RequestKey request, Appended appended) {
        Answer answer =
                new Answer(
                        new RememberedRequest(
                                request.bodyDigest(),
                                appended.stream(),
                                appended.version(),
                                appended.position(),
                                request.expires()),
                        appended.asReplay());
        requests.put(RequestName.of(request), answer);
        remembered.put(RequestName.of(request), answer);
    }

    List<Numbered> events() {
        return events;
    }

    Map<RequestName, Answer> remembered() {
        return remembered;
    }

    /** Those to be recorded, by owner. */
    Map<String, FreshKey> keys() {
        return keys;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Position of the head that this continues. */
    long start() {
        return start;
    }

    /** The head that writing this leaves behind. */
    Head head() {
        return new Head(position, hash, recordedAt, frontier);
    }
}
