package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.names.PersonNames;
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

    /** On one line. */
    String json(FeedEvent event, QueueDocument row) {
        QueueRow shown = QueueRow.of(row, names.of(List.of(row.requester().value())));
        return json.writeValueAsString(
                new QueueMessage(
                        event.position(),
                        event.type(),
                        event.stored().occurredAt(),
                        List.of(shown)));
    }
}
