package com.flashafrica.support.ticketing.ticket;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ticket's events as the ledger would hand them over, every tenth position being its own. */
public final class History {
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00.000001Z");
    public static final PersonId ASHA = new PersonId("asha");
    private static final PersonId REQUESTER = new PersonId("customer-1");
    private final List<Recorded<TicketEvent>> events = new ArrayList<>();
    private Instant now = NINE;

    /** A history that begins at nine. */
    public static History opened() {
        return new History().then(opening());
    }

    public static TicketOpened opening() {
        return new TicketOpened(
                new TicketId("t-1"),
                REQUESTER,
                Tier.PREMIUM,
                "No dial tone",
                "Since this morning",
                Channel.PHONE,
                Priority.HIGH,
                "telephony",
                List.of("desk", "phone"),
                "en",
                new Reference("legacy", "INC1"),
                null);
    }

    public static TicketReplied reply(Author author) {
        return new TicketReplied(new MessageId("m-1"), author, null, REQUESTER, "hello", List.of());
    }

    public static TicketResolved resolution(@Nullable PersonId by) {
        return new TicketResolved(by, REQUESTER, "replaced the cable");
    }

    /** The next event, a minute after the last. */
    public History then(TicketEvent event) {
        return thenAt(events.isEmpty() ? NINE : now.plusSeconds(60), event);
    }

    public History thenAt(Instant at, TicketEvent event) {
        return thenAt(at, ActorRole.AGENT, event);
    }

    /**
     * @param role in which capacity whoever caused it acted
     */
    public History thenAt(Instant at, ActorRole role, TicketEvent event) {
        now = at;
        int version = events.size() + 1;
        String type = event.getClass().getAnnotation(JsonTypeName.class).value();
        UUID id = new UUID(1, version);
        Map<String, String> metadata = Map.of(EventMetadata.ROLE, role.name());
        events.add(
                new Recorded<>(version * 10L, "t-1", version, id, type, at, at, event, metadata));
        return this;
    }

    public <D extends ViewDocument> D foldedBy(Fold<TicketEvent, D> fold) {
        D document = null;
        for (Recorded<TicketEvent> event : events) {
            document = fold.evolve(document, event);
        }
        return Objects.requireNonNull(document);
    }

    /** So many minutes after nine. */
    public static Instant minute(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }
}
