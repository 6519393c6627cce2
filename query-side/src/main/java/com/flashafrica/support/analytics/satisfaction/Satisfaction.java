package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.Past;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers questions about satisfaction, of now and of any past. Blocks. */
@Component
public final class Satisfaction {
    /** What its position goes by. */
    public static final String NAME = "satisfaction";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SatisfactionRollup rollup;
    private final View<RatedTicket> view;
    private final Past past;

    Satisfaction(SatisfactionRollup rollup, View<RatedTicket> view, Past past) {
        this.rollup = rollup;
        this.view = view;
        this.past = past;
    }

    /** A report, and the ledger position that it is true for. */
    public record Answer(SatisfactionReport report, long position) {}

    /**
     * As it is known now. Wait for the view called {@link #NAME} first.
     *
     * @throws Buckets.TooMany when the series would be too long
     * @throws com.flashafrica.support.platform.web.ProblemException 503 before the view is whole
     */
    public Answer now(Question question) {
        var answer = whole(rollup.report(question));
        return new Answer(answer.found(), answer.position());
    }

    /**
     * As it was known then.
     *
     * @throws Buckets.TooMany when the series would be too long
     */
    public Answer then(Question question, Cut cut) {
        Instant first = Case.first(cases(cut));
        Window window = Window.of(question);
        Stream<Case> cases = cases(cut).filter(window::holds);
        return new Answer(SatisfactionReport.of(question, cases, first), cut.position());
    }

    List<Case> listNow(CaseFilter filter) {
        return whole(rollup.ask(filter.window(), filter::first)).found();
    }

    List<Case> listThen(CaseFilter filter, Cut cut) {
        return filter.first(cases(cut).filter(filter.window()::holds));
    }

    private Stream<Case> cases(Cut cut) {
        return past.documents(view, cut).stream().flatMap(ticket -> Case.of(ticket).stream());
    }

    private static <T> SatisfactionRollup.Found<T> whole(SatisfactionRollup.Found<T> found) {
        if (found.position() < 0) {
            throw Problem.unavailable("view-behind", "The figures are not in yet", RETRY_AFTER)
                    .exception();
        }
        return found;
    }
}
