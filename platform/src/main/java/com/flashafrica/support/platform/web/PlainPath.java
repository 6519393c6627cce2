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
public final class PlainPath {
    private static final String WRITTEN = PlainPath.class.getName() + ".written";
    private static final Pattern ID =
            Pattern.compile("[a-z]{1,20}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PlainPath() {}

    /**
     * Says how the path of a request is written in the API, for whoever refuses it before somebody
     * answers it.
     *
     * @param pattern with braces or stars for what it leaves open
     */
    public static void isWritten(ServerWebExchange exchange, String pattern) {
        exchange.getAttributes().put(WRITTEN, pattern);
    }

    /** A single slash where nobody knows which words of it are the API's. */
    static String of(ServerWebExchange exchange) {
        Object answering = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // What answers whatever nobody else does knows no words.
        boolean known = answering != null && !answering.toString().contains("**");
        Object route = known ? answering : exchange.getAttribute(WRITTEN);
        if (route == null) {
            return "/";
        }
        String[] pattern = route.toString().split("/", -1);
        String[] path = exchange.getRequest().getURI().getRawPath().split("/", -1);
        List<String> plain = new ArrayList<>();
        for (int at = 0; at < path.length; at++) {
            // Two stars at the end are for all that follows.
            String word = pattern[Math.min(at, pattern.length - 1)];
            boolean open = word.indexOf('{') >= 0 || word.indexOf('*') >= 0;
            plain.add(open ? shown(path[at]) : word);
        }
        return plain.size() < 2 ? "/" : String.join("/", plain);
    }

    private static String shown(String said) {
        return said.isEmpty() || ID.matcher(said).matches() ? said : "-";
    }
}
