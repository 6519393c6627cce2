package com.flashafrica.support.standalone.proxy;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** What the proxy says by itself, as the platform says it (RFC 9457). */
final class Problems {
    private Problems() {}

    static Mono<Void> nobodyReady(HttpServerResponse response) {
        response.header("Retry-After", "1");
        return problem(
                response,
                503,
                "nobody-ready",
                "Nobody is ready for this",
                "No process that answers this is ready. Nothing was done; ask again.");
    }

    static Mono<Void> answerLost(HttpServerResponse response) {
        return problem(
                response,
                502,
                "answer-lost",
                "The answer was lost",
                "It may have been done or not. Ask again with the same Idempotency-Key.");
    }

    static Mono<Void> notHere(HttpServerResponse response) {
        return problem(
                response, 404, "not-found", "Not found", "There is nothing at this address.");
    }

    private static Mono<Void> problem(
            HttpServerResponse response, int status, String type, String title, String detail) {
        // Plain words without anything to escape.
        String json =
                """
                {"type":"urn:flash-support:%s","title":"%s","status":%d,"detail":"%s"}\
                """
                        .formatted(type, title, status, detail);
        return response.status(status)
                .header("Content-Type", "application/problem+json")
                .header("Cache-Control", "no-store")
                .sendString(Mono.just(json))
                .then();
    }
}
