package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What figures were asked for, before it is known when.
 *
 * @param to null for everything up to the time of day that the answer is evaluated at
 */
public record MetricsRequest(
        @Nullable Instant from,
        @Nullable Instant to,
        ZoneId zone,
        Interval interval,
        GroupBy groupBy,
        AsOf asOf) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    public static MetricsRequest of(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        MetricsRequest request = of(given);
        given.check();
        return request;
    }

    /** For a question with more to it; whoever asks that checks. */
    public static MetricsRequest of(QueryParameters given) {
        Instant from = given.instant("from");
        Instant to = given.instant("to");
        ZoneId zone = zone(given);
        Interval interval = constant(given, "interval", Interval.NONE);
        GroupBy groupBy = constant(given, "groupBy", GroupBy.NONE);
        AsOf asOf = AsOf.of(given);
        return new MetricsRequest(from, to, zone, interval, groupBy, asOf);
    }

    /** By agent, in whole. */
    static MetricsRequest ofAgents(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        Instant from = given.instant("from");
        Instant to = given.instant("to");
        ZoneId zone = zone(given);
        AsOf asOf = AsOf.of(given);
        given.check();
        return new MetricsRequest(from, to, zone, Interval.NONE, GroupBy.AGENT, asOf);
    }

    public Question now(Clock clock) {
        Instant now = asOf.timeOfDay(clock);
        return question(now, now);
    }

    public Question then(Cut cut) {
        return question(cut.at(), asOf.usualEnd(cut));
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 422 when nothing can be within
     */
    Question question(Instant now, Instant usualEnd) {
        Instant end = to == null ? usualEnd : to;
        if (from != null && !from.isBefore(end)) {
            throw Problem.unacceptable("from", "must come before the end of the window")
                    .exception();
        }
        return new Question(from, end, zone, interval, groupBy, now);
    }

    static ZoneId zone(QueryParameters given) {
        String name = given.text("zone");
        try {
            return name == null ? UTC : ZoneId.of(name);
        } catch (DateTimeException _) {
            given.refuse("zone", "must be a time zone, such as Africa/Nairobi");
            return UTC;
        }
    }

    static <E extends Enum<E>> E constant(QueryParameters given, String name, E usual) {
        String value = given.text(name);
        if (value == null) {
            return usual;
        }
        E[] constants = usual.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (parameter(constant).equals(value)) {
                return constant;
            }
        }
        given.refuse(
                name,
                "must be one of "
                        + Arrays.stream(constants)
                                .map(MetricsRequest::parameter)
                                .collect(Collectors.joining(", ")));
        return usual;
    }

    static String parameter(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
