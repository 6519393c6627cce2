package com.flashafrica.support.standalone.proxy;

import com.flashafrica.support.standalone.Address;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * One address before both sides, as a trial needs it: routed by the table, spread over the ready
 * processes of a side. For more than a trial there is {@code deploy/haproxy.cfg}, which does the
 * same.
 */
public final class Proxy implements AutoCloseable {
    private static final String READINESS = "/actuator/health/readiness";
    private static final String INSIDE = "/actuator";
    private static final int CONNECTIONS = 4_000;
    private static final int LONGEST_LINE = 16_384;
    private static final Duration STOP = Duration.ofSeconds(2);

    private final RoutingTable routes;
    private final Map<String, Servers> sides;
    private final LoopResources loops;
    private final ConnectionProvider connections;
    private final HttpClient client;
    private final List<Disposable> checks = new ArrayList<>();
    private final DisposableServer server;

    private Proxy(int port, RoutingTable routes, Map<String, List<Server>> sides) {
        this.routes = routes;
        this.sides =
                sides.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, side -> Servers.of(side.getValue())));
        this.loops = LoopResources.create("proxy", 2, true);
        this.connections =
                ConnectionProvider.builder("proxy")
                        .maxConnections(CONNECTIONS)
                        .maxIdleTime(Duration.ofSeconds(20))
                        .build();
        this.client =
                HttpClient.create(connections)
                        .runOn(loops)
                        // Whether to send again is decided by whether a server was reached.
                        .disableRetry(true)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                        .followRedirect(false);
        this.server =
                HttpServer.create()
                        .runOn(loops)
                        .host(Address.HOST)
                        .port(port)
                        .httpRequestDecoder(spec ->
                                spec.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LONGEST_LINE))
                        .handle(this::handle)
                        .bindNow();
    }

    /**
     * @param port 0 for any that is free
     * @param sides by the names of the table
     */
    public static Proxy start(int port, RoutingTable routes, Map<String, List<Server>> sides) {
        Proxy proxy = new Proxy(port, routes, sides);
        HttpClient asking = proxy.client.keepAlive(false);
        sides.values()
                .forEach(
                        side -> side.forEach(one -> proxy.checks.add(HealthCheck.of(one, asking))));
        return proxy;
    }

    public String address() {
        return "http://%s:%d".formatted(Address.HOST, server.port());
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        String path = request.uri().split("[?#]", 2)[0];
        if (path.equals(READINESS)) {
            return readiness(response);
        }
        // Metrics and the rest are for the inside.
        if (path.equals(INSIDE) || path.startsWith(INSIDE + "/")) {
            return Problems.notHere(response);
        }
        Servers side = sides.get(routes.side(request.method().name(), path));
        return side == null
                ? Problems.nobodyReady(response)
                : new Exchange(side, client, request, response).run();
    }

    /** Ready while there is somebody for everything. */
    private Mono<Void> readiness(HttpServerResponse response) {
        return sides.values().stream().allMatch(Servers::hasReady)
                ? response.header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"status\":\"UP\"}"))
                        .then()
                : Problems.nobodyReady(response);
    }

    /** Lets nobody in any more, and cuts what is open after a moment. */
    @Override
    public void close() {
        server.disposeNow(STOP);
        checks.forEach(Disposable::dispose);
        connections.dispose();
        loops.dispose();
    }
}
