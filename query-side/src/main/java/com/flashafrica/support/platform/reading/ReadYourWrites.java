package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.projection.ViewBehind;
import com.flashafrica.support.platform.projection.ViewPositions;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What every read begins with. It answers with {@code Ledger-Position}: everything up to there is
 * in what was read. A reader that sends it back with {@code Prefer: wait=<s>} is kept waiting until
 * the view is there.
 */
@Component
public final class ReadYourWrites {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ViewPositions views;
    private final LedgerFeed ledger;
    private final OffLoop offLoop;

    ReadYourWrites(ViewPositions views, LedgerFeed ledger, OffLoop offLoop) {
        this.views = views;
        this.ledger = ledger;
        this.offLoop = offLoop;
    }

    /** Completes when the view may be read, with its position, which the answer then carries. */
    public Mono<Long> ofView(ServerWebExchange exchange, String view) {
        return once(
                exchange,
                () -> Mono.fromSupplier(() -> views.reached(view)),
                (position, atMost) -> views.await(view, position, atMost));
    }

    /** The same for what is read from the ledger itself. */
    public Mono<Long> ofLedger(ServerWebExchange exchange) {
        return once(exchange, () -> offLoop.call(ledger::ledgerHead), this::awaitLedger);
    }

    private interface Now {
        Mono<Long> position();
    }

    private interface Await {
        Mono<Long> position(long wanted, Duration atMost);
    }

    private static Mono<Long> once(ServerWebExchange exchange, Now now, Await await) {
        return Mono.defer(() -> {
            Long wanted = Positions.header(exchange, ApiHeaders.LEDGER_POSITION);
            Duration atMost = wanted == null ? null : preference(exchange);
            Mono<Long> reached =
                    wanted == null || atMost == null
                            ? now.position()
                            : await.position(wanted, atMost);
            return reached.onErrorMap(ViewBehind.class, ReadYourWrites::tooLate)
                    .doOnNext(position -> answerWith(exchange, position));
        });
    }

    private static @Nullable Duration preference(ServerWebExchange exchange) {
        Duration wait =
                WaitPreference.of(
                        exchange.getRequest()
                                .getHeaders()
                                .getOrDefault(ApiHeaders.PREFER, java.util.List.of()));
        if (wait != null) {
            exchange.getResponse()
                    .getHeaders()
                    .set("Preference-Applied", "wait=" + wait.toSeconds());
        }
        return wait;
    }

    private Mono<Long> awaitLedger(long wanted, Duration atMost) {
        return offLoop.call(ledger::ledgerHead)
                .flatMap(head ->
                        head >= wanted
                                ? Mono.just(head)
                                : ledger.reaches(wanted)
                                        .thenReturn(wanted)
                                        .timeout(atMost, Mono.error(() -> tooLate(head))));
    }

    private static Throwable tooLate(ViewBehind behind) {
        return tooLate(behind.reached());
    }

    private static RuntimeException tooLate(long reached) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(ApiHeaders.LEDGER_POSITION, Long.toString(reached));
        return Problem.unavailable("view-behind", "The view has not come that far yet", RETRY_AFTER)
                .detail("It has applied the ledger up to position " + reached + ".")
                .member("position", reached)
                .headers(headers)
                .exception();
    }

    private static void answerWith(ServerWebExchange exchange, long position) {
        exchange.getResponse()
                .getHeaders()
                .set(ApiHeaders.LEDGER_POSITION, Long.toString(position));
    }
}
