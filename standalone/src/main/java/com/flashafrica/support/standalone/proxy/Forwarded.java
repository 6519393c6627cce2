package com.flashafrica.support.standalone.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** Headers on their way through: what concerns one connection stays on it (RFC 9110, 7.6.1). */
final class Forwarded {
    private static final List<String> OF_A_CONNECTION =
            List.of(
                    "Connection",
                    "Keep-Alive",
                    "Proxy-Connection",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "TE",
                    "Trailer",
                    "Transfer-Encoding",
                    "Upgrade");

    /** Said by this proxy and by nobody before it, or anybody could call himself anything. */
    private static final List<String> OURS_TO_SAY =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Prefix",
                    // Answered here already: the body is asked for when a server takes it.
                    "Expect");

    private Forwarded() {}

    static void request(HttpServerRequest request, HttpHeaders to) {
        endToEnd(request.requestHeaders(), to);
        OURS_TO_SAY.forEach(to::remove);
        String address = address(request.remoteAddress());
        if (address != null) {
            to.set("X-Forwarded-For", address);
        }
        to.set("X-Forwarded-Proto", request.scheme());
        String host = request.requestHeaders().get(HttpHeaderNames.HOST);
        if (host != null) {
            to.set("X-Forwarded-Host", host);
        }
    }

    static void response(HttpHeaders from, HttpHeaders to) {
        endToEnd(from, to);
    }

    private static void endToEnd(HttpHeaders from, HttpHeaders to) {
        to.set(from);
        for (String named : from.getAll(HttpHeaderNames.CONNECTION)) {
            for (String header : named.split(",", -1)) {
                if (!header.isBlank()) {
                    to.remove(header.strip());
                }
            }
        }
        OF_A_CONNECTION.forEach(to::remove);
    }

    private static @Nullable String address(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null
                ? null
                : remote.getAddress().getHostAddress();
    }
}
