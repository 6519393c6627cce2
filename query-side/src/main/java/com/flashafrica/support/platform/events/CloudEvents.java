package com.flashafrica.support.platform.events;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.feed.FeedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as CloudEvents of this ledger. Blocks once, to learn which ledger it is. */
@Component
final class CloudEvents {
    private final LedgerReader reader;
    private final JsonMapper json;

    CloudEvents(LedgerReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** On one line. */
    String json(FeedEvent event) {
        return json.writeValueAsString(CloudEvent.of(event, reader.ledgerId()));
    }

    /** On one line, line end included. */
    String line(FeedEvent event) {
        return json(event) + "\n";
    }
}
