package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.Past;
import com.flashafrica.support.platform.projection.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as they were: what the tickets put in then, added up anew. Blocks. */
@Component
final class PastFigures {
    private final View<TicketFacts> facts;
    private final Past past;

    PastFigures(View<TicketFacts> facts, Past past) {
        this.facts = facts;
        this.past = past;
    }

    TicketMetrics figures(Question question, Cut cut) {
        return TicketMetrics.of(question, report(question, past.documents(facts, cut)));
    }

    /**
     * @throws Buckets.TooMany when the series would be too long
     */
    static Report report(Question question, Collection<TicketFacts> tickets) {
        List<Day.Part> parts = new ArrayList<>(tickets.size());
        for (TicketFacts ticket : tickets) {
            parts.add(new Day.Part(ticket, Contributions.of(ticket)));
        }
        Report report = new Report(question, Buckets.of(question, begin(question, parts)));
        parts.forEach(report::add);
        return report;
    }

    /** Where the window begins when the question leaves that open: at the first thing told. */
    private static @Nullable Instant begin(Question question, List<Day.Part> parts) {
        if (question.from() != null) {
            return question.from();
        }
        OptionalLong first =
                parts.stream()
                        .flatMap(part -> part.contributions().stream())
                        .mapToLong(Contribution::at)
                        .min();
        return first.isPresent() ? Micros.toInstant(first.getAsLong()) : null;
    }
}
