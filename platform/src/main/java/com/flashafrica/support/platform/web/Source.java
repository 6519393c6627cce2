package com.flashafrica.support.platform.web;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request came from. Personal: kept for a while, outside the ledger, and never logged.
 *
 * @param address network address; empty when there is none
 * @param userAgent as the caller says it, shortened; empty when it says none
 */
public record Source(String address, String userAgent) {
    private static final int LONGEST = 300;

    public static Source of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return new Source(
                address(request.getRemoteAddress()),
                plain(request.getHeaders().getFirst(HttpHeaders.USER_AGENT)));
    }

    /** One that was forwarded may not be looked up yet. */
    private static String address(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return "";
        }
        var address = remote.getAddress();
        return plain(address == null ? remote.getHostString() : address.getHostAddress());
    }

    private static String plain(@Nullable String text) {
        String said = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    /** Without what is personal: it may end up in a log. */
    @Override
    public String toString() {
        return "Source";
    }
}
