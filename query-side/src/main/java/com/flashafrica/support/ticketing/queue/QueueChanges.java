package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.history.StreamDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What each event does to the list, told from the ledger alone: the same live and in hindsight. */
@Component
final class QueueChanges {
    private static final Logger LOG = LoggerFactory.getLogger(QueueChanges.class);
    private static final int LIVE_TICKETS = 20_000;
    private static final int PAST_TICKETS = 5_000;

    private final QueueFold fold = new QueueFold();
    private final LedgerFeed ledger;
    private final StreamDocuments<QueueDocument> live;

    /** Apart, so that readers who catch up do not cool down what is live. */
    private final StreamDocuments<QueueDocument> past;

    QueueChanges(LedgerFeed ledger, LedgerReader reader, EventCodec codec) {
        this.ledger = ledger;
        this.live = new StreamDocuments<>(fold, reader, codec, LIVE_TICKETS);
        this.past = new StreamDocuments<>(fold, reader, codec, PAST_TICKETS);
    }

    /** Worked out once for all readers who get the same event. Blocks. */
    QueueChange of(FeedEvent event) {
        return event.derive(QueueChange.class, () -> workOut(event));
    }

    /**
     * A ticket whose history cannot be folded has no row that changes: in the list, too, it stays
     * as it was before, and the view tells that it is stuck.
     */
    private QueueChange workOut(FeedEvent event) {
        try {
            Recorded<Object> recorded = event.recorded();
            return fold.key(recorded) == null ? QueueChange.NONE : fold(recorded);
        } catch (LedgerUnavailable away) {
            throw away;
        } catch (RuntimeException unfit) {
            LOG.warn(
                    "The row of the ticket of event {} cannot be told: {}",
                    event.position(),
                    unfit.getClass().getSimpleName());
            return QueueChange.NONE;
        }
    }

    private QueueChange fold(Recorded<Object> event) {
        StreamDocuments<QueueDocument> rows = ledger.keeps(event.position()) ? live : past;
        QueueDocument before = rows.before(event);
        return new QueueChange(before, rows.after(before, event), event.recordedAt());
    }
}
