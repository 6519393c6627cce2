package com.flashafrica.support.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.audit.Accesses;
import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.audit.AuditEvent.ExportTaken;
import com.flashafrica.support.audit.AuditEvent.PersonalDataRead;
import com.flashafrica.support.audit.AuditEvent.RecordsRead;
import com.flashafrica.support.audit.AuditEvent.Refused;
import com.flashafrica.support.audit.AuditEvent.SignInsFailed;
import com.flashafrica.support.audit.AuditEvent.SignedIn;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded accesses as the ledger keeps them for ever: a file here never changes. */
class GoldenAccessesTest {
    private static final EventTypes TYPES = EventTypes.of(AuditEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);
    private static final Accesses THREE =
            new Accesses(
                    "/api/v1/audit",
                    3,
                    Instant.parse("2026-11-23T08:00:00.000001Z"),
                    Instant.parse("2026-11-23T08:00:59Z"),
                    false);

    static Stream<AuditEvent> samples() {
        return Stream.of(
                new RecordsRead(THREE),
                new PersonalDataRead(THREE),
                new ExportTaken(THREE),
                new SignedIn(THREE),
                new SignInsFailed(THREE),
                new Refused(THREE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_and_read_as_it_always_was(AuditEvent event) {
        String golden = Golden.text(Golden.file(TYPES, event, ""));
        byte[] stored = golden.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(CODEC.decode(TYPES.typeOf(event.getClass()).name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(samples().<Class<?>>map(AuditEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }
}
