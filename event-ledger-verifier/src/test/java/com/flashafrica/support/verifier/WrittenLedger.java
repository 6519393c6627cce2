package com.flashafrica.support.verifier;

import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.proof.SigningKey;
import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.MerkleTree;
import com.flashafrica.support.ledger.tree.Nodes;
import com.flashafrica.support.ledger.tree.Rfc6962;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/** A ledger as the platform's own code writes, signs and exports it, in memory. */
final class WrittenLedger {
    static final String NAME = "support.example/ledger";

    final UUID id;
    final List<LedgerEvent> events;
    final SigningKey key;
    final TreeSet<Integer> signed = new TreeSet<>();

    private WrittenLedger(UUID id, List<LedgerEvent> events, SigningKey key) {
        this.id = id;
        this.events = new ArrayList<>(events);
        this.key = key;
    }

    /** Random events of a few streams; signed now and then, and at its end. */
    static WrittenLedger random(long seed, int size) {
        Random random = new Random(seed);
        WrittenLedger ledger =
                new WrittenLedger(
                        new UUID(random.nextLong(), random.nextLong()),
                        List.of(),
                        SigningKey.of(NAME, SigningKey.make()));
        Map<String, Long> versions = new HashMap<>();
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        for (int position = 1; position <= size; position++) {
            time = time.plus(random.nextInt(3), ChronoUnit.MICROS);
            String stream = "ticket-" + random.nextInt(5);
            byte[] payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            ledger.events.add(
                    new LedgerEvent(
                            position,
                            stream,
                            versions.merge(stream, 1L, Long::sum),
                            new UUID(random.nextLong(), random.nextLong()),
                            "ticket.noted",
                            1,
                            time.minusSeconds(random.nextInt(1_000)),
                            time,
                            payload,
                            "{\"actor\":\"é\"}".getBytes(StandardCharsets.UTF_8),
                            new byte[32]));
            if (random.nextInt(6) == 0) {
                ledger.signed.add(position);
            }
        }
        ledger.signed.add(size);
        ledger.rehash(1);
        return ledger;
    }

    /** The same up to there, under the same key, to go on in another way. */
    WrittenLedger copy() {
        WrittenLedger copy = new WrittenLedger(id, events, key);
        copy.signed.addAll(signed);
        return copy;
    }

    WrittenLedger signedBy(SigningKey other) {
        WrittenLedger copy = new WrittenLedger(id, events, other);
        copy.signed.addAll(signed);
        return copy;
    }

    /** What somebody does who knows the format and wants his change not to show. */
    void rehash(int from) {
        ChainHash chain = new ChainHash(id);
        byte[] hash = from == 1 ? ChainHash.genesis() : events.get(from - 2).hash();
        for (int i = from - 1; i < events.size(); i++) {
            LedgerEvent event = at(events.get(i), i + 1, events.get(i).hash());
            hash = chain.next(hash, chain.leaf(chain.canonical(event)));
            events.set(i, at(event, i + 1, hash));
        }
    }

    static LedgerEvent at(LedgerEvent event, long position, byte[] hash) {
        return new LedgerEvent(
                position,
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.occurredAt(),
                event.recordedAt(),
                event.payload(),
                event.metadata(),
                hash);
    }

    String checkpoint(int size) {
        byte[] root = frontier(size).root(new TreeHash());
        return key.note(
                NAME + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n");
    }

    private List<byte[]> leaves(int size) {
        ChainHash chain = new ChainHash(id);
        return events.subList(0, size).stream()
                .map(event -> chain.leaf(chain.canonical(event)))
                .toList();
    }

    Frontier frontier(int size) {
        TreeHash hash = new TreeHash();
        Frontier frontier = Frontier.EMPTY;
        for (byte[] leaf : leaves(size)) {
            frontier = frontier.append(leaf, hash);
        }
        return frontier;
    }

    List<String> export() {
        return export(0, events.size(), new TreeSet<>(signed));
    }

    /** Signed checkpoints in between, and the one beyond the end with what leads there. */
    List<String> export(int after, int until, NavigableSet<Integer> sizes) {
        ChainHash chain = new ChainHash(id);
        List<String> lines = new ArrayList<>();
        byte[] before = after == 0 ? ChainHash.genesis() : events.get(after - 1).hash();
        lines.add(
                "{\"kind\":\"ledger\",\"format\":1,\"ledger\":\"%s\",\"after\":%d,\"until\":%d,\"hash\":\"%s\",\"frontier\":%s}"
                        .formatted(id, after, until, hex(before), roots(after)));
        lines.add("{\"kind\":\"key\",\"verifier\":\"" + key.verifier() + "\"}");
        if (after > 0 && sizes.contains(after)) {
            lines.add(note(after));
        }
        for (LedgerEvent event : events.subList(after, until)) {
            lines.add(
                    "{\"kind\":\"event\",\"position\":%d,\"hash\":\"%s\",\"canonical\":\"%s\"}"
                            .formatted(
                                    event.position(),
                                    hex(event.hash()),
                                    Base64.getEncoder().encodeToString(chain.canonical(event))));
            if (sizes.contains((int) event.position())) {
                lines.add(note((int) event.position()));
            }
        }
        Integer beyond = sizes.ceiling(until);
        if (beyond != null && beyond > until) {
            Nodes nodes = Rfc6962.nodes(leaves(beyond));
            lines.add(note(beyond));
            lines.add(
                    "{\"kind\":\"consistency\",\"from\":%d,\"to\":%d,\"hashes\":%s}"
                            .formatted(
                                    until,
                                    beyond,
                                    texts(new MerkleTree(beyond, nodes).consistency(until))));
        }
        lines.add("{\"kind\":\"end\",\"position\":" + until + "}");
        return lines;
    }

    private String note(int size) {
        return "{\"kind\":\"checkpoint\",\"note\":\""
                + checkpoint(size).replace("\n", "\\n")
                + "\"}";
    }

    private String roots(int size) {
        return texts(
                size == 0
                        ? List.of()
                        : new MerkleTree(size, Rfc6962.nodes(leaves(size))).frontier());
    }

    private static String texts(List<byte[]> hashes) {
        return "["
                + String.join(",", hashes.stream().map(hash -> "\"" + hex(hash) + "\"").toList())
                + "]";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
