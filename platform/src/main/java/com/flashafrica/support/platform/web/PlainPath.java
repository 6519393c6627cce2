package com.flashafrica.support.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * The path of a request without what may be somebody's name or number: of what a route leaves open,
 * ids of ours are shown and nothing else. Whatever else a caller has put there is not repeated.
 */
final class PlainPath {
    private static final Pattern ID =
            Pattern.compile("[a-z]{1,20}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PlainPath() {}

    static String of(ServerWebExchange exchange) {
        Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (route == null) {
            return "/";
        }
        String[] pattern = route.toString().split("/", -1);
        String[] path = exchange.getRequest().getURI().getRawPath().split("/", -1);
        List<String> plain = new ArrayList<>();
        for (int at = 0; at < pattern.length && !pattern[at].equals("**"); at++) {
            boolean open = pattern[at].indexOf('{') >= 0 || pattern[at].indexOf('*') >= 0;
            plain.add(open ? shown(at < path.length ? path[at] : "") : pattern[at]);
        }
        return plain.size() < 2 ? "/" : String.join("/", plain);
    }

    private static String shown(String said) {
        return ID.matcher(said).matches() ? said : "-";
    }
}
