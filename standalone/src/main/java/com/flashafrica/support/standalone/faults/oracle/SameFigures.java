package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Figures are kept in memory by every query-side for itself: all of them must say what the ledger
 * says when it is folded anew as of the same position.
 */
final class SameFigures {
    /** The time of day that is asked for is fixed, or each answer would be of another one. */
    private static final String PATH =
            "/api/v1/metrics/tickets?groupBy=category&links=false&at=2100-01-01T00:00:00Z";

    /** A long ledger takes a while. */
    private static final Duration FOLDED_ANEW = Duration.ofMinutes(5);

    /** An event may have come between the position that is told and the figures. */
    private static final int TIMES = 5;

    private final List<Desk> querySides;
    private final Findings findings;

    SameFigures(List<Desk> querySides, Findings findings) {
        this.querySides = querySides;
        this.findings = findings;
    }

    /**
     * @param head as far at least: what comes due by itself makes the ledger go on meanwhile
     */
    void compare(long head) throws IOException {
        for (Desk desk : querySides) {
            Optional<String> wrong = Optional.empty();
            for (int times = 0; times < TIMES && (times == 0 || wrong.isPresent()); times++) {
                wrong = compare(desk, head);
            }
            wrong.ifPresent(difference -> findings.add("%s", difference));
        }
    }

    private Optional<String> compare(Desk desk, long head) throws IOException {
        Answer kept =
                desk.get(PATH, Map.of("Ledger-Position", Long.toString(head), "Prefer", "wait=5"));
        String asOf = kept.header("Ledger-Position").orElse(Long.toString(head));
        Answer fresh =
                querySides
                        .getFirst()
                        .send("GET", PATH + "&asOf=" + asOf, null, Map.of(), FOLDED_ANEW);
        if (!fresh.succeeded() || !kept.succeeded()) {
            return Optional.of("figures answered %d, %d".formatted(fresh.status(), kept.status()));
        }
        return figures(kept).equals(figures(fresh))
                ? Optional.empty()
                : Optional.of(
                        "figures of %s are %s and should be %s"
                                .formatted(desk.address(), figures(kept), figures(fresh)));
    }

    /** What depends on nothing but the tickets. */
    private static JsonNode figures(Answer answer) {
        return answer.json().path("groups");
    }
}
