package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private final List<Desk> querySides;
    private final Findings findings;

    SameFigures(List<Desk> querySides, Findings findings) {
        this.querySides = querySides;
        this.findings = findings;
    }

    void compare(long head) throws IOException {
        Answer fresh =
                querySides
                        .getFirst()
                        .send("GET", PATH + "&asOf=" + head, null, Map.of(), FOLDED_ANEW);
        for (Desk desk : querySides) {
            Answer kept =
                    desk.get(
                            PATH,
                            Map.of("Ledger-Position", Long.toString(head), "Prefer", "wait=5"));
            JsonNode expected = figures(fresh);
            if (!fresh.succeeded() || !kept.succeeded()) {
                findings.add("figures answered %d, %d", fresh.status(), kept.status());
            } else if (!figures(kept).equals(expected)) {
                findings.add(
                        "figures of %s are %s and should be %s",
                        desk.address(), figures(kept), expected);
            }
        }
    }

    /** What depends on nothing but the tickets. */
    private static JsonNode figures(Answer answer) {
        return answer.json().path("groups");
    }
}
