package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.StreamRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All streams as they were at a place, one whole stream after the other, so that what is made of
 * each needs to be kept no longer than its turn. Blocks.
 */
@Component
public final class WholeStreams {
    private static final int PAGE = 1_000;

    private final LedgerReader reader;

    public WholeStreams(LedgerReader reader) {
        this.reader = reader;
    }

    /**
     * All streams in about so many parts of about the same size, whatever they are called: those
     * that events at even distances belong to are where the parts begin.
     */
    public List<StreamRange> parts(int parts, long upTo) {
        TreeSet<String> begins = new TreeSet<>();
        for (int i = 1; i < parts; i++) {
            long position = upTo / parts * i;
            reader.page(position, 1).stream().map(LedgerEvent::stream).forEach(begins::add);
        }
        List<StreamRange> ranges = new ArrayList<>();
        StreamRange rest = StreamRange.ALL;
        for (String begin : begins) {
            ranges.add(rest.before(begin));
            rest = rest.since(begin);
        }
        ranges.add(rest);
        return ranges;
    }

    /** The events of the streams, in the order of stream and version, read as they are taken. */
    public Stream<LedgerEvent> events(StreamRange range, long upTo) {
        return Stream.iterate(
                        reader.streams(range, "", 0, upTo, PAGE),
                        page -> !page.isEmpty(),
                        page -> following(range, page, upTo))
                .flatMap(List::stream);
    }

    private List<LedgerEvent> following(StreamRange range, List<LedgerEvent> page, long upTo) {
        LedgerEvent last = page.getLast();
        return page.size() < PAGE
                ? List.of()
                : reader.streams(range, last.stream(), last.version(), upTo, PAGE);
    }

    /**
     * Makes one thing of each stream.
     *
     * @param begin from the stream's name
     * @param take goes on with each of its events
     */
    public static <A> Gatherer<LedgerEvent, ?, A> each(
            Function<String, A> begin, BiConsumer<A, LedgerEvent> take) {
        class Turn {
            private String stream = "";
            private @Nullable A made;
        }
        return Gatherer.<LedgerEvent, Turn, A>ofSequential(
                Turn::new,
                (turn, event, downstream) -> {
                    boolean wanted = true;
                    if (!event.stream().equals(turn.stream)) {
                        wanted = turn.made == null || downstream.push(turn.made);
                        turn.stream = event.stream();
                        turn.made = begin.apply(event.stream());
                    }
                    take.accept(Objects.requireNonNull(turn.made), event);
                    return wanted;
                },
                (turn, downstream) -> {
                    if (turn.made != null) {
                        downstream.push(turn.made);
                    }
                });
    }
}
