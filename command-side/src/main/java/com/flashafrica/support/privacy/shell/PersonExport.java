package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.ticketing.TicketEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about a person as one JSON document, in pieces: at no time is more of it in memory
 * than a page of events. Texts are opened; of a person who was erased nothing is left to open.
 * Blocks whenever the next piece is asked for.
 */
public final class PersonExport {
    private static final int PAGE = 200;

    private final PeopleTickets tickets;
    private final PersonRecords records;
    private final LedgerReader ledger;
    private final EventCodec codec;
    private final PersonalTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    PersonExport(
            PeopleTickets tickets,
            PersonRecords records,
            LedgerReader ledger,
            EventCodec codec,
            PersonalTexts texts,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.records = records;
        this.ledger = ledger;
        this.codec = codec;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    public Stream<String> pieces(PersonId person) {
        tickets.catchUp();
        Stream<String> head = Stream.of(head(person), ",\"accesses\":[");
        Stream<String> accesses = separated(accesses(person));
        Stream<String> middle = Stream.of("],\"tickets\":[");
        Stream<String> owned = tickets(person);
        return Stream.of(head, accesses, middle, owned, Stream.of("]}\n"))
                .flatMap(Function.identity())
                .map(piece -> texts.inJson(piece, Disclosure.FULL));
    }

    /** All but the end of it, where more is to come. */
    private String head(PersonId person) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("person", person);
        head.put("madeAt", clock.instant());
        head.put("directory", records.directory(person));
        head.put("account", records.account(person));
        head.put("identities", records.identities(person));
        head.put("keys", records.keys(person));
        head.put("accountEvents", events(IdentityEvent.accountStream(person)));
        head.put("privacyEvents", events(PrivacyEvent.stream(person)));
        String whole = json.writeValueAsString(head);
        return whole.substring(0, whole.length() - 1);
    }

    private List<ExportedEvent> events(String stream) {
        List<ExportedEvent> events = new ArrayList<>();
        pages(stream).flatMap(List::stream).map(ExportedEvent::of).forEach(events::add);
        return events;
    }

    private Stream<String> accesses(PersonId person) {
        UnaryOperator<List<Map<String, Object>>> next =
                page -> records.accesses(person, page.getLast(), PAGE);
        return Stream.iterate(
                        records.accesses(person, Map.of(), PAGE), page -> !page.isEmpty(), next)
                .map(page ->
                        page.stream()
                                .map(json::writeValueAsString)
                                .collect(Collectors.joining(",")));
    }

    private Stream<String> tickets(PersonId person) {
        UnaryOperator<List<String>> next = page -> tickets.of(person, page.getLast(), PAGE);
        boolean[] first = {true};
        return Stream.iterate(tickets.of(person, "", PAGE), page -> !page.isEmpty(), next)
                .flatMap(List::stream)
                .flatMap(ticket -> {
                    String before = first[0] ? "" : ",";
                    first[0] = false;
                    return ticket(ticket, before);
                });
    }

    private Stream<String> ticket(String ticket, String before) {
        List<ExportedFile> files = new ArrayList<>();
        Stream<String> events =
                separated(
                        pages(ticket)
                                .peek(page -> page.forEach(event -> files.addAll(files(event))))
                                .map(this::written));
        return Stream.of(
                        Stream.of(before + "{\"id\":" + json.writeValueAsString(ticket)),
                        Stream.of(",\"events\":["),
                        events,
                        // Known once all events were seen.
                        Stream.of("").map(_ -> "],\"attachments\":" + written(files) + "}"))
                .flatMap(Function.identity());
    }

    private String written(Object value) {
        return json.writeValueAsString(value);
    }

    private String written(List<LedgerEvent> events) {
        return events.stream()
                .map(event -> json.writeValueAsString(ExportedEvent.of(event)))
                .collect(Collectors.joining(","));
    }

    private List<ExportedFile> files(LedgerEvent event) {
        return ExportedFile.of(event.stream(), codec.decode(event, TicketEvent.class).payload());
    }

    private Stream<List<LedgerEvent>> pages(String stream) {
        return Stream.iterate(
                ledger.stream(stream, 0, PAGE),
                page -> !page.isEmpty(),
                page -> ledger.stream(stream, page.getLast().version(), PAGE));
    }

    private static Stream<String> separated(Stream<String> pieces) {
        boolean[] first = {true};
        return pieces.map(piece -> {
            String before = first[0] ? "" : ",";
            first[0] = false;
            return before + piece;
        });
    }
}
