package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the places in the ledger that readers speak of. Blocks. */
@Component
public final class Cuts {
    private final LedgerReader reader;
    private final Clock clock;

    public Cuts(LedgerReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * @param settled where an earlier page of the same answer found it; null on the first
     * @throws com.flashafrica.support.platform.web.ProblemException 422 for a position that the
     *     ledger has not come to
     */
    public Cut of(AsOf asked, @Nullable Long settled) {
        long position =
                settled == null
                        ? position("asOf", asked.point())
                        : position("cursor", new Point.Position(settled));
        Instant at = asked.at();
        if (at == null) {
            at = asked.occurred() == null ? timeOfDay(position, asked.point()) : asked.occurred();
        }
        return new Cut(position, asked.occurred(), at);
    }

    /** The head when no point is given; a time to come is the head, too. */
    public long position(String parameter, @Nullable Point point) {
        return switch (point) {
            case null -> reader.head();
            case Point.Time time -> reader.headAt(time.instant());
            case Point.Position(long position) -> reached(parameter, position);
        };
    }

    private long reached(String parameter, long position) {
        long head = reader.head();
        if (position > head) {
            throw Problem.unacceptable(parameter, "is beyond the head, which is " + head)
                    .exception();
        }
        return position;
    }

    /** When the event was recorded; null for position 0. */
    public @Nullable Instant recordedAt(long position) {
        List<LedgerEvent> event = position == 0 ? List.of() : reader.page(position - 1, 1);
        return event.isEmpty() ? null : event.getFirst().recordedAt();
    }

    /** Before the first event there is no recorded time to go by. */
    private Instant timeOfDay(long position, @Nullable Point point) {
        Instant unrecorded = point instanceof Point.Time(Instant time) ? time : clock.instant();
        return Objects.requireNonNullElse(recordedAt(position), unrecorded);
    }
}
