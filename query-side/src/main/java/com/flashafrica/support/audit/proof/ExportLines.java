package com.flashafrica.support.audit.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.flashafrica.support.ledger.ChainHash;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.proof.Checkpoints.RecordedKey;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an exported ledger, as docs/ledger-format.md has them. */
final class ExportLines {
    private static final int FORMAT = 1;

    private final JsonMapper json = JsonMapper.builder().build();

    private record Ledger(
            String kind,
            int format,
            UUID ledger,
            long after,
            long until,
            String hash,
            List<String> frontier) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Key(String kind, String verifier, @Nullable String statement) {}

    private record Event(String kind, long position, String hash, String canonical) {}

    private record Signed(String kind, String note) {}

    private record Consistency(String kind, long from, long to, List<String> hashes) {}

    private record End(String kind, long position) {}

    /**
     * @param hash of the event at {@code after}
     * @param frontier of the tree over the events up to there
     */
    String ledger(UUID ledger, long after, long until, byte[] hash, List<byte[]> frontier) {
        return line(
                new Ledger("ledger", FORMAT, ledger, after, until, Hex.of(hash), Hex.of(frontier)));
    }

    String key(RecordedKey key) {
        return line(new Key("key", key.verifier(), key.statement()));
    }

    String event(LedgerEvent event, ChainHash chain) {
        String canonical = Base64.getEncoder().encodeToString(chain.canonical(event));
        return line(new Event("event", event.position(), Hex.of(event.hash()), canonical));
    }

    String checkpoint(String note) {
        return line(new Signed("checkpoint", note));
    }

    String consistency(long from, long to, List<byte[]> hashes) {
        return line(new Consistency("consistency", from, to, Hex.of(hashes)));
    }

    String end(long position) {
        return line(new End("end", position));
    }

    private String line(Object line) {
        return json.writeValueAsString(line) + "\n";
    }
}
