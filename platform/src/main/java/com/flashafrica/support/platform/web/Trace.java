package com.flashafrica.support.platform.web;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;

/**
 * The story that a request belongs to.
 *
 * @param id W3C trace id: 32 lower-case hex digits, not all zero
 * @param request the request's own id, which no caller can choose
 */
public record Trace(String id, String request) {
    /** Where log lines have the id; by this name the Elastic Common Schema knows it. */
    public static final String MDC_KEY = "trace.id";

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final String NONE = "0".repeat(32);
    private static final Pattern ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** The caller's, or a new one when the header is absent or no {@code traceparent}. */
    static Trace from(@Nullable String traceparent) {
        if (traceparent != null && traceparent.length() <= 256) {
            Matcher matcher = FORM.matcher(traceparent);
            if (matcher.matches() && !matcher.group(1).equals(NONE)) {
                return of(matcher.group(1));
            }
        }
        return newTrace();
    }

    /** For what no request set off. */
    public static Trace newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return of(hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong()));
    }

    private static Trace of(String id) {
        return new Trace(id, UUID.randomUUID().toString());
    }

    /**
     * The header that hands a story on to another system; null when its id is no trace id, as that
     * of a story that no request began.
     */
    public static @Nullable String parentOf(String correlation) {
        if (!ID.matcher(correlation).matches()) {
            return null;
        }
        long span = ThreadLocalRandom.current().nextLong() | 1;
        return "00-" + correlation + "-" + HexFormat.of().toHexDigits(span) + "-01";
    }

    /** The trace of the request at hand. */
    public static Trace of(ServerWebExchange exchange) {
        return (Trace)
                exchange.getAttributes()
                        .computeIfAbsent(
                                ATTRIBUTE,
                                _ ->
                                        from(
                                                exchange.getRequest()
                                                        .getHeaders()
                                                        .getFirst(ApiHeaders.TRACEPARENT)));
    }

    /** Work whose log lines carry the id, whichever thread it ends up on. */
    public <T> Callable<T> around(Callable<T> work) {
        return () -> {
            try (var _ = MDC.putCloseable(MDC_KEY, id)) {
                return work.call();
            }
        };
    }
}
