package com.flashafrica.support.platform.axon;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.platform.tracing.Tracing;
import java.util.concurrent.CompletableFuture;

/** An appender whose waiting shows as a span, and below it every event that it recorded. */
record TracedAppender(Appender appender, EventCodec codec, Tracing tracing) implements Appender {
    /** Shows nothing: nobody who belongs to a story goes on without the answer. */
    @Override
    public CompletableFuture<Appended> append(Append append) {
        return appender.append(append);
    }

    @Override
    public Appended appendAndWait(Append append) {
        return tracing.during(
                "append",
                () -> {
                    Appended appended = appender.appendAndWait(append);
                    if (!appended.replayed()) {
                        append.events().forEach(this::tell);
                    }
                    return appended;
                });
    }

    private void tell(NewEvent event) {
        String story = codec.decodeMetadata(event.metadata()).get(EventMetadata.CORRELATION);
        tracing.recorded(event.type(), event.id(), story);
    }

    @Override
    public void close() {
        appender.close();
    }
}
