package com.flashafrica.support.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import com.flashafrica.support.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Erasures as the ledger keeps them for ever: a file here never changes. */
class GoldenPrivacyTest {
    private static final EventTypes TYPES = EventTypes.of(PrivacyEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);

    static Stream<PrivacyEvent> samples() {
        return Stream.of(
                new PersonErased(
                        new PersonId("person-0197f0c8-0000-7000-8000-000000000001"),
                        ErasureReason.REQUESTED));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_and_read_as_it_always_was(PrivacyEvent event) {
        String golden = Golden.text(Golden.file(TYPES, event, ""));
        byte[] stored = golden.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(CODEC.decode(TYPES.typeOf(event.getClass()).name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(samples().<Class<?>>map(PrivacyEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }
}
