package com.flashafrica.support.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.Golden;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of tickets as the ledger keeps them for ever. */
class GoldenEventsTest {
    private static final EventTypes TYPES = EventTypes.of(TicketEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_it_always_was(TicketEvent event, String file) {
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8))
                .isEqualTo(Golden.text(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_ever_stored_can_be_read(TicketEvent event, String file) {
        EventType type = TYPES.typeOf(event.getClass());
        byte[] stored = Golden.text(file).getBytes(StandardCharsets.UTF_8);
        assertThat(CODEC.decode(type.name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void plain_text_is_stored_as_before_there_was_a_choice() {
        var said =
                new TicketNoted(
                        new MessageId("0197f0c8-0000-7000-8000-0000000000aa"),
                        new PersonId("customer-awa"),
                        "A known bug",
                        List.of(),
                        TextFormat.TEXT);
        assertThat(new String(CODEC.encode(said), StandardCharsets.UTF_8))
                .isEqualTo(Golden.text("/golden/ticket.noted.v1.sparse.json"));
    }

    @Test
    void every_event_has_a_file() {
        assertThat(EventSamples.full().stream().map(Object::getClass))
                .hasSameElementsAs(TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }

    static Stream<Object[]> samples() {
        return Stream.of(
                        samples(EventSamples.full(), ""),
                        samples(EventSamples.sparse(), ".sparse"),
                        samples(EventSamples.html(), ".html"))
                .flatMap(one -> one);
    }

    private static Stream<Object[]> samples(List<TicketEvent> events, String kind) {
        return events.stream().map(event -> new Object[] {event, Golden.file(TYPES, event, kind)});
    }
}
