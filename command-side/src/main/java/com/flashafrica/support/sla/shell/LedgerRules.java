package com.flashafrica.support.sla.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.domain.RuleVersion;
import java.util.List;

/** The stream of the rules, folded from the ledger. Blocks. */
final class LedgerRules {
    private static final int PAGE = 100;

    private final LedgerReader reader;
    private final EventCodec codec;

    LedgerRules(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * The rules at some version of the stream.
     *
     * @param etag of what the last event was about; 0 when there was none
     */
    record At(SlaRules rules, long version, long etag) {
        static final At SHIPPED = new At(SlaRules.SHIPPED, 0, 0);

        private At after(SlaEvent event) {
            SlaRules next = rules.after(event);
            return new At(next, version + 1, RuleVersion.of(event, next));
        }
    }

    /** Reads on from what is known, up to that version or to the end. */
    At after(At known, long upTo) {
        At at = known;
        List<LedgerEvent> page;
        do {
            page =
                    reader.stream(
                            SlaRules.STREAM,
                            at.version(),
                            (int) Math.min(PAGE, upTo - at.version()));
            for (LedgerEvent event : page) {
                at = at.after(codec.decode(event, SlaEvent.class).payload());
            }
        } while (page.size() == PAGE);
        return at;
    }

    long etagAt(long version) {
        return after(At.SHIPPED, version).etag();
    }
}
