package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastStreams;
import com.flashafrica.support.platform.names.PersonNames;
import com.flashafrica.support.ticketing.ticket.TicketDiff.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each event of a ticket changed on its page. Both sides of a change are looked at at the time
 * the event was recorded, so that only what the event itself did is told. Blocks.
 */
@Component
public final class TicketChanges {
    private final TicketFold fold = new TicketFold();
    private final PastStreams streams;
    private final EventCodec codec;
    private final PersonNames names;
    private final JsonMapper json;

    TicketChanges(PastStreams streams, EventCodec codec, PersonNames names, JsonMapper json) {
        this.streams = streams;
        this.codec = codec;
        this.names = names;
        this.json = json;
    }

    /**
     * Of the events after one position up to another.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 404 when there was no ticket
     * @throws com.flashafrica.support.ledger.LedgerException when this build cannot read an event
     */
    public List<Change> between(String ticket, long after, long upTo) {
        List<Change> changes = new ArrayList<>();
        TicketDocument document = null;
        Cut cut = new Cut(upTo, null, Instant.EPOCH);
        for (Iterator<LedgerEvent> all = streams.events(ticket, 0, cut).iterator();
                all.hasNext(); ) {
            Recorded<Object> event = codec.decode(all.next());
            if (fold.key(event) == null) {
                throw NoSuchTicket.problem();
            }
            TicketDocument before = document;
            document = fold.apply(before, event);
            if (event.position() > after) {
                tell(before, document, event, changes);
            }
        }
        if (document == null) {
            throw NoSuchTicket.problem();
        }
        return changes;
    }

    private void tell(
            @Nullable TicketDocument before,
            TicketDocument after,
            Recorded<?> event,
            List<Change> changes) {
        Map<String, JsonNode> was = before == null ? Map.of() : fields(before, event.recordedAt());
        Map<String, JsonNode> is = fields(after, event.recordedAt());
        TreeSet<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        for (String field : all) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                changes.add(change(field, was.get(field), is.get(field), event));
            }
        }
    }

    private Map<String, JsonNode> fields(TicketDocument ticket, Instant at) {
        var people = names.of(List.of(ticket.request().requester().value()));
        ServiceLevel sla = ServiceLevel.of(ticket.clocks(), at);
        return PageFields.of(json.valueToTree(TicketPage.of(ticket, sla, people, at)));
    }

    private static Change change(
            String field, @Nullable JsonNode before, @Nullable JsonNode after, Recorded<?> event) {
        return new Change(
                field,
                before,
                after,
                event.position(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().get(EventMetadata.ACTOR),
                event.type());
    }
}
