package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Buckets;
import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.metrics.Question;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases of a window, added up. */
public final class SatisfactionReport {
    private final Question question;
    private final Buckets buckets;
    private final SatisfactionTally total = new SatisfactionTally();
    private final SortedMap<String, SatisfactionTally> groups = new TreeMap<>();
    private final List<SatisfactionTally> series;

    SatisfactionReport(Question question, Buckets buckets) {
        this.question = question;
        this.buckets = buckets;
        this.series =
                Stream.generate(SatisfactionTally::new).limit(buckets.starts().size()).toList();
    }

    /**
     * @param cases of the question's window, in any order
     * @param first when the earliest of all cases happened; null when there is none
     * @throws Buckets.TooMany when the series would be too long
     */
    static SatisfactionReport of(Question question, Stream<Case> cases, @Nullable Instant first) {
        Instant begin = question.from() == null ? first : question.from();
        SatisfactionReport report = new SatisfactionReport(question, Buckets.of(question, begin));
        cases.forEach(report::add);
        return report;
    }

    private void add(Case one) {
        total.add(one.resolution());
        if (question.groupBy() != GroupBy.NONE) {
            groups.computeIfAbsent(one.key(question.groupBy()), _ -> new SatisfactionTally())
                    .add(one.resolution());
        }
        if (!series.isEmpty()) {
            series.get(buckets.indexOf(one.at())).add(one.resolution());
        }
    }

    public SatisfactionFigures total() {
        return total.figures();
    }

    /** In the order of their keys; only groups with something to tell. */
    public SortedMap<String, SatisfactionFigures> groups() {
        SortedMap<String, SatisfactionFigures> figures = new TreeMap<>();
        groups.forEach((key, tally) -> figures.put(key, tally.figures()));
        return figures;
    }

    /** By start, in order; every bucket of the window. */
    public SortedMap<Instant, SatisfactionFigures> series() {
        SortedMap<Instant, SatisfactionFigures> figures = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            figures.put(buckets.starts().get(i), series.get(i).figures());
        }
        return figures;
    }
}
