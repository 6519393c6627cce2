package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.metrics.CountedQuestion.Place;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Behind which number somebody wants to look.
 *
 * @param to null for everything up to the time of day that the list is evaluated at
 * @param key of the group, as whoever asks was shown it; null for all tickets
 */
record CountedRequest(
        Figure figure,
        @Nullable Instant from,
        @Nullable Instant to,
        GroupBy groupBy,
        @Nullable String key,
        AsOf asOf,
        int limit,
        @Nullable String cursor) {

    /**
     * Where a list goes on. It stays where its first page was.
     *
     * @param list fingerprint of all that was asked for
     * @param asOf position that the list was read at; null for the present
     */
    record Cursor(
            String list, long number, int index, Instant to, Instant at, @Nullable Long asOf) {}

    static CountedRequest of(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        String measure = given.text("measure");
        Figure figure = measure == null ? null : Figure.named(measure);
        if (figure == null) {
            given.refuse("measure", "must be the path of a number of /metrics/tickets");
        }
        Instant from = given.instant("from");
        Instant to = given.instant("to");
        GroupBy groupBy = MetricsRequest.constant(given, "groupBy", GroupBy.NONE);
        String key = given.text("key");
        if ((key == null) != (groupBy == GroupBy.NONE)) {
            given.refuse("key", "belongs with groupBy");
        }
        AsOf asOf = AsOf.of(given);
        int limit = given.limit();
        String cursor = given.text("cursor");
        given.check();
        return new CountedRequest(
                Objects.requireNonNull(figure), from, to, groupBy, key, asOf, limit, cursor);
    }

    /**
     * @param cursor null for the first page
     */
    CountedQuestion question(RollupReads.Found found, @Nullable Cursor cursor, Reader reader) {
        Instant now = cursor == null ? found.now() : cursor.at();
        Instant usualEnd = cursor == null ? found.usualEnd() : cursor.to();
        Instant end = to == null ? usualEnd : to;
        if (from != null && !from.isBefore(end)) {
            throw Problem.unacceptable("from", "must come before the end of the window")
                    .exception();
        }
        Instant cut = asOf.at() == null && end.isBefore(now) ? end : now;
        return new CountedQuestion(
                figure,
                from == null ? Long.MIN_VALUE : Micros.from(from),
                Micros.from(end),
                groupBy,
                key == null ? null : reader.shownAs(key),
                Micros.of(cut),
                Micros.of(now),
                cursor == null ? Place.START : new Place(cursor.number(), cursor.index()),
                limit);
    }

    void check(Cursor cursor) {
        if (!cursor.list().equals(fingerprint())) {
            throw Problem.badParameter("cursor", "is the cursor of another list").exception();
        }
    }

    /** The same for the same list, in every process. */
    String fingerprint() {
        List<@Nullable Object> told = Arrays.asList(figure.path(), from, to, groupBy, key, asOf);
        return UUID.nameUUIDFromBytes(told.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
