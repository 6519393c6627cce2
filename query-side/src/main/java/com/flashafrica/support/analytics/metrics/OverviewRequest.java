package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Of which month somebody wants an overview.
 *
 * @param month null for the one that it is
 */
record OverviewRequest(@Nullable YearMonth month, ZoneId zone, AsOf asOf) {
    static OverviewRequest of(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        YearMonth month = month(given);
        ZoneId zone = MetricsRequest.zone(given);
        AsOf asOf = AsOf.of(given);
        given.check();
        return new OverviewRequest(month, zone, asOf);
    }

    YearMonth month(Instant now) {
        return month == null ? YearMonth.from(ZonedDateTime.ofInstant(now, zone)) : month;
    }

    Question question(Instant now) {
        YearMonth which = month(now);
        return new Question(
                begin(which), begin(which.plusMonths(1)), zone, Interval.NONE, GroupBy.NONE, now);
    }

    private Instant begin(YearMonth of) {
        return of.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable YearMonth month(QueryParameters given) {
        String text = given.text("month");
        try {
            YearMonth month = text == null ? null : YearMonth.parse(text);
            if (month == null || (month.getYear() > 0 && month.getYear() < 9999)) {
                return month;
            }
        } catch (DateTimeException _) {
            // refused below, as is a year that no ticket is of
        }
        given.refuse("month", "must be a month, such as 2026-01");
        return null;
    }
}
