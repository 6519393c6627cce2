package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.analytics.metrics.Ratings;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of satisfaction elsewhere, in the same numbers as here. */
@Component
final class SatisfactionRatings implements Ratings {
    private final Satisfaction satisfaction;

    SatisfactionRatings(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public String view() {
        return Satisfaction.NAME;
    }

    @Override
    public Told of(Question question, AsOf asOf, @Nullable Cut cut) {
        var answer = cut == null ? satisfaction.now(question) : satisfaction.then(question, cut);
        String past = SatisfactionMetrics.past(answer, asOf);
        Map<String, Rated> groups = new HashMap<>();
        answer.report()
                .groups()
                .forEach((key, figures) -> groups.put(key, rated(figures, question, key, past)));
        return new Told(rated(answer.report().total(), question, null, past), groups);
    }

    private static Rated rated(
            SatisfactionFigures figures, Question question, @Nullable String key, String past) {
        DrillDown tickets =
                DrillDown.of(question.from(), question.to(), question.groupBy(), key, past);
        return new Rated(
                figures.rated(),
                figures.satisfied(),
                figures.satisfactionRate(),
                figures.mean(),
                Map.of(
                        "rated", Map.of("tickets", tickets.rated()),
                        "satisfied", Map.of("tickets", tickets.satisfied())));
    }
}
