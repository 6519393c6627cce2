package com.flashafrica.support.analytics.satisfaction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.platform.history.AsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question} about satisfaction.
 *
 * @param from null when the window begins with the first resolution
 * @param tickets lists of exactly what was counted, at the position that it was counted at
 * @param groups in the order of their keys; {@code (none)} is for what has no value
 * @param series every bucket of the window; {@code start} is the caller's midnight, also where the
 *     window begins later
 */
record SatisfactionMetrics(
        @Nullable Instant from,
        Instant to,
        String zone,
        Instant evaluatedAt,
        @JsonUnwrapped SatisfactionFigures total,
        DrillDown tickets,
        List<Group> groups,
        List<Bucket> series) {

    record Group(String key, @JsonUnwrapped SatisfactionFigures figures, DrillDown tickets) {}

    record Bucket(Instant start, @JsonUnwrapped SatisfactionFigures figures, DrillDown tickets) {}

    static SatisfactionMetrics of(Question question, Satisfaction.Answer answer, AsOf asOf) {
        SatisfactionReport report = answer.report();
        String past = past(answer, asOf);
        return new SatisfactionMetrics(
                question.from(),
                question.to(),
                question.zone().getId(),
                question.now(),
                report.total(),
                DrillDown.of(question.from(), question.to(), question.groupBy(), null, past),
                groups(question, report, past),
                series(question, report, past));
    }

    /** The past that it was counted in, as a parameter. */
    static String past(Satisfaction.Answer answer, AsOf asOf) {
        return "asOf"
                + (asOf.occurred() == null
                        ? "=" + answer.position()
                        : ".occurred=" + asOf.occurred());
    }

    private static List<Group> groups(Question question, SatisfactionReport report, String past) {
        List<Group> groups = new ArrayList<>();
        report.groups()
                .forEach((key, figures) ->
                        groups.add(
                                new Group(
                                        key,
                                        figures,
                                        DrillDown.of(
                                                question.from(),
                                                question.to(),
                                                question.groupBy(),
                                                key,
                                                past))));
        return groups;
    }

    private static List<Bucket> series(Question question, SatisfactionReport report, String past) {
        var figures = new ArrayList<>(report.series().entrySet());
        List<Bucket> series = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Instant start = figures.get(i).getKey();
            Instant end = i + 1 < figures.size() ? figures.get(i + 1).getKey() : question.to();
            Instant begin =
                    question.from() != null && question.from().isAfter(start)
                            ? question.from()
                            : start;
            series.add(
                    new Bucket(
                            start,
                            figures.get(i).getValue(),
                            DrillDown.of(begin, end, GroupBy.NONE, null, past)));
        }
        return series;
    }
}
