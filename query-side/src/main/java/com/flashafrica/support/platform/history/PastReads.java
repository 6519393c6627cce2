package com.flashafrica.support.platform.history;

import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.ApiHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every read of the past begins with: its answer carries the position that it is true for. */
@Component
public final class PastReads {
    private final ReadYourWrites reads;
    private final Cuts cuts;
    private final OffLoop offLoop;

    PastReads(ReadYourWrites reads, Cuts cuts, OffLoop offLoop) {
        this.reads = reads;
        this.cuts = cuts;
        this.offLoop = offLoop;
    }

    /**
     * @param settled where the first page of the same answer was read; null on that one
     */
    public Mono<Cut> of(ServerWebExchange exchange, AsOf asked, @Nullable Long settled) {
        return reads.ofLedger(exchange)
                .then(offLoop.call(() -> cuts.of(asked, settled)))
                .doOnNext(cut -> answerWith(exchange, cut.position()));
    }

    public static void answerWith(ServerWebExchange exchange, long position) {
        exchange.getResponse()
                .getHeaders()
                .set(ApiHeaders.LEDGER_POSITION, Long.toString(position));
    }
}
