package com.flashafrica.support.standalone.proxy;

import java.time.Duration;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks one server again and again whether it is ready. One that says no gets nothing new but may
 * finish; one that refuses the connection, or says nothing for a few seconds, is lost.
 */
final class HealthCheck {
    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int SILENCES = 3;

    private final Server server;
    private final HttpClient client;
    private int silences;

    private HealthCheck(Server server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    static Disposable of(Server server, HttpClient client) {
        HealthCheck check = new HealthCheck(server, client);
        return Flux.defer(() -> check.ask())
                .repeatWhen(again -> again.delayElements(EVERY))
                .subscribe();
    }

    private Mono<Integer> ask() {
        return client.get()
                .uri(server.address() + READINESS)
                .responseSingle((answer, body) -> body.thenReturn(answer.status().code()))
                .timeout(PATIENCE)
                .doOnNext(this::answered)
                .onErrorResume(failure -> {
                    failed(failure);
                    return Mono.just(0);
                });
    }

    private void answered(int status) {
        silences = 0;
        if (status == 200) {
            server.answersReady();
        } else {
            server.rest();
        }
    }

    private void failed(Throwable failure) {
        silences++;
        if (Failures.nobodyListens(failure) || silences >= SILENCES) {
            server.lose();
        } else {
            server.rest();
        }
    }
}
