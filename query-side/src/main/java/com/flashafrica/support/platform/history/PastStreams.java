package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.projection.FoldedPage;
import com.flashafrica.support.platform.projection.Reading;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.ViewDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One stream as it was. Blocks while it is read. */
@Component
public final class PastStreams {
    private static final int PAGE = 200;

    private final LedgerReader reader;
    private final EventCodec codec;

    public PastStreams(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Its events after the version, in order, read as they are asked for. */
    public Stream<LedgerEvent> events(String stream, long afterVersion, Cut cut) {
        return events(stream, afterVersion, PAGE, cut);
    }

    /**
     * @param atOnce how many are read at a time
     */
    public Stream<LedgerEvent> events(String stream, long afterVersion, int atOnce, Cut cut) {
        return Stream.iterate(
                        reader.stream(stream, afterVersion, atOnce),
                        page -> !page.isEmpty(),
                        page -> following(stream, page, atOnce))
                .flatMap(List::stream)
                .takeWhile(event -> event.position() <= cut.position())
                .filter(cut::takes);
    }

    private List<LedgerEvent> following(String stream, List<LedgerEvent> page, int atOnce) {
        return page.size() < atOnce
                ? List.of()
                : reader.stream(stream, page.getLast().version(), atOnce);
    }

    /**
     * The document of that stream, as the view had it; null before its first event. A history that
     * the view is stuck in gives what it gives there: the document before the trouble.
     */
    public <D extends ViewDocument> @Nullable D document(View<D> view, String stream, Cut cut) {
        List<Reading> readings =
                events(stream, 0, cut).map(event -> Reading.of(event, codec)).toList();
        return FoldedPage.of(view.fold(), readings, Map.of(), Set.of()).changed().get(stream);
    }
}
