package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaMoment.BotMessage;
import com.flashafrica.support.sla.SlaMoment.InternalNote;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a ticket's clocks know of it, terms in full, so that a document alone says how they stand at
 * any instant.
 *
 * @param moments in the order of the stream, the opening first
 */
public record ClockLog(List<SlaMoment> moments) {
    /** For the one calculator to judge. */
    public SlaHistory history() {
        return SlaHistory.of(moments);
    }

    ClockLog and(SlaMoment moment) {
        SlaMoment last = moments.getLast();
        if (!isQuiet(last) || !isQuiet(moment)) {
            return new ClockLog(Stream.concat(moments.stream(), Stream.of(moment)).toList());
        }
        // Of many notes in a row only how late it had become matters.
        SlaMoment later = moment.at().isBefore(last.at()) ? last : moment;
        List<SlaMoment> before = moments.subList(0, moments.size() - 1);
        return new ClockLog(Stream.concat(before.stream(), Stream.of(later)).toList());
    }

    private static boolean isQuiet(SlaMoment moment) {
        return moment instanceof InternalNote || moment instanceof BotMessage;
    }
}
