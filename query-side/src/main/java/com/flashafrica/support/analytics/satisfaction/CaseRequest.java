package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.metrics.MetricsRequest;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.sealing.edge.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which cases somebody wants listed.
 *
 * @param asked window, grouping and past, as figures are asked for
 * @param group a key, as whoever asks was shown it; null for all
 */
record CaseRequest(
        MetricsRequest asked,
        CaseOrder order,
        Counted counted,
        @Nullable String group,
        @Nullable Integer score,
        int limit,
        @Nullable String cursor) {
    private static final String SCORE = "must be a whole number from 1 to 5";

    /** Resolutions, whatever they count as. */
    static CaseRequest resolutions(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        Counted counted = counted(given);
        return of(given, CaseOrder.BY_RESOLUTION, counted);
    }

    static CaseRequest comments(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        return of(given, CaseOrder.BY_RATING, Counted.COMMENTED);
    }

    private static CaseRequest of(QueryParameters given, CaseOrder order, Counted counted) {
        MetricsRequest asked = MetricsRequest.of(given);
        String group = given.text("group");
        if (group != null && asked.groupBy() == GroupBy.NONE) {
            given.refuse("group", "needs a groupBy that it is a key of");
        }
        Integer score = score(given);
        int limit = given.limit();
        String cursor = given.text("cursor");
        given.check();
        return new CaseRequest(asked, order, counted, group, score, limit, cursor);
    }

    private static Counted counted(QueryParameters given) {
        String name = given.text("counted");
        for (Counted one : Counted.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                return one;
            }
        }
        if (name != null) {
            given.refuse(
                    "counted",
                    "must be one of " + Arrays.toString(Counted.values()).toLowerCase(Locale.ROOT));
        }
        return Counted.ANY;
    }

    private static @Nullable Integer score(QueryParameters given) {
        String score = given.text("score");
        if (score == null) {
            return null;
        }
        if (!score.matches("[1-5]")) {
            given.refuse("score", SCORE);
            return null;
        }
        return Integer.valueOf(score);
    }

    /** One more than asked for, which tells whether the list goes on. */
    CaseFilter filter(Question question, @Nullable CasePlace place, Reader reader) {
        return new CaseFilter(
                Window.of(question),
                order,
                counted,
                asked.groupBy(),
                group == null ? null : reader.shownAs(group),
                score,
                place,
                limit + 1);
    }

    /** The same for the same list, in every process. */
    String fingerprint() {
        String told =
                Stream.of(asked, order, counted, group, score)
                        .map(String::valueOf)
                        .toList()
                        .toString();
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
