package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.platform.tracing.Tracing;
import java.util.concurrent.CompletableFuture;

/** An appender whose waiting shows as a span. */
record TracedAppender(Appender appender, Tracing tracing) implements Appender {
    @Override
    public CompletableFuture<Appended> append(Append append) {
        return appender.append(append);
    }

    @Override
    public Appended appendAndWait(Append append) {
        return tracing.during("append", () -> appender.appendAndWait(append));
    }

    @Override
    public void close() {
        appender.close();
    }
}
