package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Cursors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is behind each number, from the very rows that it is added up from. */
@RestController
class CountedController {
    private final RollupReads reads;
    private final Cursors cursors;

    CountedController(RollupReads reads, Cursors cursors) {
        this.reads = reads;
        this.cursors = cursors;
    }

    @BehindANumber
    @AtAnyTime
    @Paged
    @MayWait
    @GetMapping("/api/v1/metrics/tickets/counted")
    Mono<Listing<Counted>> counted(ServerWebExchange exchange) {
        CountedRequest request = CountedRequest.of(exchange);
        CountedRequest.Cursor cursor = cursor(request);
        Long settled = cursor == null ? null : cursor.asOf();
        Reader reader = Reader.of(exchange);
        return reads.answer(
                exchange, request.asOf(), settled, found -> page(request, cursor, found, reader));
    }

    private CountedRequest.@Nullable Cursor cursor(CountedRequest request) {
        if (request.cursor() == null) {
            return null;
        }
        var cursor = cursors.decode(request.cursor(), CountedRequest.Cursor.class);
        request.check(cursor);
        return cursor;
    }

    private Listing<Counted> page(
            CountedRequest request,
            CountedRequest.@Nullable Cursor cursor,
            RollupReads.Found found,
            Reader reader) {
        CountedQuestion asked = request.question(found, cursor, reader);
        List<Counted> items = RollupReads.whole(found.rollup().counted(asked));
        if (items.size() <= asked.limit()) {
            return new Listing<>(items, null);
        }
        Counted last = items.get(asked.limit() - 1);
        var next =
                new CountedRequest.Cursor(
                        request.fingerprint(),
                        last.number(),
                        last.index(),
                        Micros.toInstant(asked.end()),
                        Micros.toInstant(asked.now()),
                        found.asOf());
        return new Listing<>(List.copyOf(items.subList(0, asked.limit())), cursors.encode(next));
    }
}
