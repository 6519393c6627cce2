package com.flashafrica.support.standalone.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * One request on its way to a server and the answer on its way back, neither held on to: a body or
 * a stream of any length goes through as it comes. What never reached a server is sent to another;
 * what did may have been carried out, and only its sender knows whether to ask again.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Servers servers;
    private final HttpClient client;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final List<Server> tried = new ArrayList<>();
    private volatile boolean reached;
    private volatile boolean answering;

    Exchange(
            Servers servers,
            HttpClient client,
            HttpServerRequest request,
            HttpServerResponse response) {
        this.servers = servers;
        this.client = client;
        this.request = request;
        this.response = response;
    }

    Mono<Void> run() {
        Optional<Server> chosen = servers.choose(tried);
        if (chosen.isEmpty()) {
            return Problems.nobodyReady(response);
        }
        Server server = chosen.get();
        tried.add(server);
        return Mono.defer(() -> through(server)).onErrorResume(failure -> failed(server, failure));
    }

    private Mono<Void> through(Server server) {
        server.took();
        Mono<Void> answered =
                client.doOnRequest((sending, connection) -> reached = true)
                        .headers(headers -> Forwarded.request(request, headers))
                        .request(request.method())
                        .uri(server.address() + request.uri())
                        .send(body())
                        .response(this::pass)
                        .then();
        Mono<Void> lost = server.lost().then(Mono.error(() -> new ServerLost(server.name())));
        return Mono.firstWithSignal(answered, lost).doFinally(signal -> server.gaveBack());
    }

    private Publisher<ByteBuf> body() {
        return request.receive().retain();
    }

    /** Flushed piece by piece: an event on a stream must not wait for the next one. */
    private Publisher<Void> pass(HttpClientResponse answer, ByteBufFlux content) {
        answering = true;
        response.status(answer.status());
        Forwarded.response(answer.responseHeaders(), response.responseHeaders());
        // In pieces as it comes: a body that merely ends with its connection could end anywhere.
        response.chunkedTransfer(
                answer.responseHeaders().contains(HttpHeaderNames.TRANSFER_ENCODING));
        return Flux.from(response.send(content.retain(), piece -> true));
    }

    private Mono<Void> failed(Server server, Throwable failure) {
        if (answering) {
            // Closed at once: ended in order, a part would be taken for the whole.
            response.withConnection(connection -> connection.dispose());
            return Mono.error(failure);
        }
        LOG.info("{} did not answer: {}", server.name(), failure.toString());
        if (Failures.nobodyListens(failure)) {
            server.lose();
        }
        return reached ? Problems.answerLost(response) : run();
    }

    /** Nobody waits for a process that is dead or frozen. */
    private static final class ServerLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        ServerLost(String server) {
            super(server + " is lost", null, false, false);
        }
    }
}
