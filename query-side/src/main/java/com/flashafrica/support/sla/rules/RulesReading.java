package com.flashafrica.support.sla.rules;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRejection;
import com.flashafrica.support.sla.SlaRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the rules for a request, and answers it. */
@Component
final class RulesReading {
    private static final int PAGE = 200;

    private final LedgerReader reader;
    private final EventCodec codec;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;

    RulesReading(LedgerReader reader, EventCodec codec, ReadYourWrites reads, OffLoop offLoop) {
        this.reader = reader;
        this.codec = codec;
        this.reads = reads;
        this.offLoop = offLoop;
    }

    /** Which version is asked for; null for the newest. */
    static @Nullable Long version(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long version = parameters.version("version");
        parameters.check();
        return version;
    }

    Mono<RulesHistory> of(ServerWebExchange exchange) {
        return reads.ofLedger(exchange).then(offLoop.call(this::read));
    }

    /**
     * The answer, with the version as its ETag.
     *
     * @param lasting whether a version always looks like this, so that a reader who has it already
     *     can be told that nothing has changed
     */
    static <T> ResponseEntity<T> answer(
            ServerWebExchange exchange, T body, long version, boolean lasting) {
        String etag = "\"" + version + "\"";
        exchange.getResponse().getHeaders().setETag(etag);
        return lasting && exchange.checkNotModified(etag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                : ResponseEntity.ok(body);
    }

    /** The same answer that a command gets. */
    static ProblemException notFound(SlaRejection rejection) {
        String words = rejection.code().replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Problem.of(HttpStatus.NOT_FOUND, rejection.code(), title)
                .detail(rejection.detail())
                .exception();
    }

    private RulesHistory read() {
        RulesHistory history = RulesHistory.SHIPPED;
        long version = 0;
        List<LedgerEvent> page;
        do {
            page = reader.stream(SlaRules.STREAM, version, PAGE);
            for (LedgerEvent event : page) {
                history = history.after(codec.decode(event, SlaEvent.class).payload());
                version = event.version();
            }
        } while (page.size() == PAGE);
        return history;
    }
}
