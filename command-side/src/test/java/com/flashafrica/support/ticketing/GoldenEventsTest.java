package com.flashafrica.support.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events as the ledger keeps them for ever. A file here never changes: a new shape is a new
 * revision with a file of its own, and the old file must still be read.
 */
class GoldenEventsTest {
    private static final EventTypes TYPES = EventTypes.of(TicketEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_it_always_was(TicketEvent event, String file) {
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_ever_stored_can_be_read(TicketEvent event, String file) {
        EventType type = TYPES.typeOf(event.getClass());
        byte[] stored = golden(file).getBytes(StandardCharsets.UTF_8);
        assertThat(CODEC.decode(type.name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(EventSamples.full().stream().map(Object::getClass))
                .hasSameElementsAs(TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }

    static Stream<Object[]> samples() {
        return Stream.concat(
                EventSamples.full().stream().map(event -> new Object[] {event, file(event, "")}),
                EventSamples.sparse().stream()
                        .map(event -> new Object[] {event, file(event, ".sparse")}));
    }

    private static String file(TicketEvent event, String kind) {
        EventType type = TYPES.typeOf(event.getClass());
        return "/golden/" + type.name() + ".v" + type.revision() + kind + ".json";
    }

    private static String golden(String file) {
        try (InputStream stored = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(stored).as(file).isNotNull();
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
