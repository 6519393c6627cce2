package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.names.PersonNames;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Caller;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@link QueueMessage}s. May block, to look up names. */
@Component
final class QueueMessages {
    private final PersonNames names;
    private final JsonMapper json;

    QueueMessages(PersonNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
    }

    /** Looks up at once what telling of all these rows needs. Blocks. */
    void prepare(List<QueueDocument> rows, Caller caller, Reader reader) {
        names.of(rows.stream().map(row -> row.requester().value()).toList(), caller);
        reader.prepare(rows.stream().map(QueueDocument::subject).toList());
    }

    /**
     * On one line.
     *
     * @param at the time of day that the row is told for
     */
    String json(FeedEvent event, QueueDocument row, Instant at, Caller caller) {
        QueueRow shown =
                QueueRow.of(row, names.of(List.of(row.requester().value()), caller), at)
                        .shownTo(caller);
        return json.writeValueAsString(
                new QueueMessage(
                        event.position(),
                        event.type(),
                        event.stored().occurredAt(),
                        List.of(shown)));
    }
}
