package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.ViewDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Where folds of one view may begin instead of at the ledger's beginning. They are made by the
 * first question that passes them, and bounded in number and in documents.
 */
final class Checkpoints<D extends ViewDocument> {
    private final Fold<?, D> fold;
    private final LedgerReader reader;
    private final EventCodec codec;
    private final HistorySettings settings;
    private List<Checkpoint<D>> all = List.of();
    private long spacing;
    private boolean full;

    Checkpoints(Fold<?, D> fold, LedgerReader reader, EventCodec codec, HistorySettings settings) {
        this.fold = fold;
        this.reader = reader;
        this.codec = codec;
        this.settings = settings;
        this.spacing = settings.checkpointEvery();
    }

    /** A fold that has come to the cut. Blocks. */
    PastFold<D> foldedTo(Cut cut) {
        PastFold<D> past = new PastFold<>(fold, upTo(cut));
        past.to(cut, reader, codec);
        return past;
    }

    /** The nearest checkpoint and those that it builds on; makes what is missing before the cut. */
    private synchronized List<Checkpoint<D>> upTo(Cut cut) {
        if (mayGoOn(cut)) {
            PastFold<D> past = new PastFold<>(fold, all);
            while (mayGoOn(cut)) {
                past.to(new Cut(end() + spacing, null, cut.at()), reader, codec);
                keep(past.checkpoint());
            }
        }
        return all.stream().takeWhile(checkpoint -> checkpoint.isWithin(cut)).toList();
    }

    private boolean mayGoOn(Cut cut) {
        return !full
                && end() + spacing <= cut.position()
                && (all.isEmpty() || all.getLast().isWithin(cut));
    }

    private long end() {
        return all.isEmpty() ? 0 : all.getLast().position();
    }

    private void keep(Checkpoint<D> checkpoint) {
        List<Checkpoint<D>> before = all;
        all = new ArrayList<>(before);
        all.add(checkpoint);
        if (all.size() > settings.checkpoints() || documents() > settings.documents()) {
            all = thinned(all);
            spacing *= 2;
        }
        if (documents() > settings.documents()) {
            all = before;
            full = true;
        }
    }

    private int documents() {
        return all.stream().mapToInt(one -> one.changed().size()).sum();
    }

    /** Every other one. */
    private static <D extends ViewDocument> List<Checkpoint<D>> thinned(List<Checkpoint<D>> all) {
        List<Checkpoint<D>> fewer = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            fewer.add(i + 1 < all.size() ? all.get(i).and(all.get(i + 1)) : all.get(i));
        }
        return fewer;
    }
}
