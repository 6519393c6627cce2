package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.server.ServerWebExchange;

/** Reads a {@link Question} from a request's parameters. */
final class MetricsRequest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private MetricsRequest() {}

    static Question question(ServerWebExchange exchange, Instant now) {
        if (exchange.getRequest().getQueryParams().containsKey("asOf")) {
            throw Problem.unacceptable("asOf", "is not served yet").exception();
        }
        QueryParameters given = QueryParameters.of(exchange);
        Instant from = given.instant("from");
        Instant to = given.instant("to");
        ZoneId zone = zone(given);
        Interval interval = constant(given, "interval", Interval.NONE);
        GroupBy groupBy = constant(given, "groupBy", GroupBy.NONE);
        given.check();
        Instant end = to == null ? now : to;
        if (from != null && !from.isBefore(end)) {
            throw Problem.unacceptable("from", "must come before the end of the window")
                    .exception();
        }
        return new Question(from, end, zone, interval, groupBy, now);
    }

    private static ZoneId zone(QueryParameters given) {
        String name = given.text("zone");
        try {
            return name == null ? UTC : ZoneId.of(name);
        } catch (DateTimeException _) {
            given.refuse("zone", "must be a time zone, such as Africa/Nairobi");
            return UTC;
        }
    }

    private static <E extends Enum<E>> E constant(QueryParameters given, String name, E usual) {
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

    private static String parameter(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
