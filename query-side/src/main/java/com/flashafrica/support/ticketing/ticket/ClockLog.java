package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a ticket's clocks know of it, so that a document alone says how they stand at any instant.
 * It is read only when somebody asks, and written with every event: so it is kept as it is stored.
 *
 * @param moments in the order of the stream, as {@link MomentWords} with a space between
 * @param terms all it ever had, each once
 */
public record ClockLog(String moments, List<SlaTerms> terms) {
    static ClockLog begin(Instant openedAt) {
        return new ClockLog(
                MomentWords.write(new SlaMoment.Opened(openedAt), List.of()), List.of());
    }

    /** For the one calculator to judge. */
    public SlaHistory history() {
        return SlaHistory.of(
                Arrays.stream(moments.split(" ", -1))
                        .map(word -> MomentWords.read(word, terms))
                        .toList());
    }

    ClockLog and(SlaMoment moment) {
        List<SlaTerms> known =
                moment instanceof TermsAssigned(var _, var more) ? with(more) : terms;
        String word = MomentWords.write(moment, known);
        int last = moments.lastIndexOf(' ') + 1;
        if (!MomentWords.isQuiet(word) || !MomentWords.isQuiet(moments.substring(last))) {
            return new ClockLog(moments + " " + word, known);
        }
        // Of many notes in a row only how late it had become matters.
        Instant before = MomentWords.read(moments.substring(last), known).at();
        return moment.at().isBefore(before)
                ? this
                : new ClockLog(moments.substring(0, last) + word, known);
    }

    private List<SlaTerms> with(SlaTerms more) {
        return terms.contains(more)
                ? terms
                : Stream.concat(terms.stream(), Stream.of(more)).toList();
    }
}
