package com.flashafrica.support.imports;

import com.flashafrica.support.imports.event.ImportEvent.ImportReceived;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Records who handed a file over. Nothing is decided and each import has a stream of its own, so
 * there is no aggregate and nothing to be in conflict with. Blocks.
 */
@Component
class ImportJournal {
    private static final String NAME = "import";

    private final Appender appender;
    private final EventCodec codec;
    private final Clock clock;

    ImportJournal(Appender appender, EventCodec codec, Clock clock) {
        this.appender = appender;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * Returns once it is on disk; fails as the ledger does. The same file of the same source from
     * the same hands is recorded once: importing it again appends nothing.
     */
    void record(String id, ImportReceived file, Cause cause) {
        NewEvent event =
                codec.encode(id, 1, UUID.randomUUID(), file, clock.instant(), cause.metadata());
        try {
            appender.appendAndWait(new Append(List.of(event), request(file, cause)));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static RequestKey request(ImportReceived file, Cause cause) {
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        String key = "%s:%s:%s".formatted(cause.actor(), file.source(), file.sha256());
        return new RequestKey(NAME, key, digest, null);
    }
}
