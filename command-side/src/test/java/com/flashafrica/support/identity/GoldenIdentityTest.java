package com.flashafrica.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.IdentityEvent.AccountCreated;
import com.flashafrica.support.identity.IdentityEvent.AccountDisabled;
import com.flashafrica.support.identity.IdentityEvent.AccountEnabled;
import com.flashafrica.support.identity.IdentityEvent.AccountPasswordChanged;
import com.flashafrica.support.identity.IdentityEvent.AccountRoleChanged;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.Golden;
import com.flashafrica.support.ticketing.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of accounts and keys as the ledger keeps them for ever: a file here never changes. */
class GoldenIdentityTest {
    private static final EventTypes TYPES = EventTypes.of(IdentityEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);
    private static final PersonId AWA = new PersonId("person-0197f0c8-0000-7000-8000-000000000001");
    private static final ApiKeyId KEY = new ApiKeyId("4t7k2m9x0a1b");

    static Stream<Object[]> samples() {
        return Stream.of(
                sample(new AccountCreated(AWA, Role.AGENT, Level.L2), ""),
                sample(new AccountCreated(AWA, Role.CUSTOMER, null), ".sparse"),
                sample(new AccountRoleChanged(AWA, Role.AGENT, Level.L3), ""),
                sample(new AccountRoleChanged(AWA, Role.LEAD, null), ".sparse"),
                sample(new AccountPasswordChanged(AWA), ""),
                sample(new AccountDisabled(AWA), ""),
                sample(new AccountEnabled(AWA), ""),
                sample(key(Role.AGENT, Level.L1, "TICKET_OPEN", "TICKET_READ"), ""),
                sample(key(Role.ANALYST, null, "METRICS"), ".sparse"),
                sample(new ApiKeyRevoked(KEY), ""));
    }

    private static ApiKeyCreated key(
            Role role, @org.jspecify.annotations.Nullable Level level, String... scopes) {
        return new ApiKeyCreated(
                KEY, role, level, List.of(scopes), Instant.parse("2027-02-21T08:00:00.000001Z"));
    }

    private static Object[] sample(IdentityEvent event, String kind) {
        return new Object[] {event, Golden.file(TYPES, event, kind)};
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_and_read_as_it_always_was(IdentityEvent event, String file) {
        String golden = Golden.text(file);
        byte[] stored = golden.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(CODEC.decode(TYPES.typeOf(event.getClass()).name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(samples().<Class<?>>map(sample -> sample[0].getClass()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }

    /** Its stream follows from the event alone, and is never written into it. */
    @Test
    void an_event_knows_its_stream() {
        assertThat(new AccountDisabled(AWA).stream()).isEqualTo("account-" + AWA);
        assertThat(new ApiKeyRevoked(KEY).stream()).isEqualTo("key-4t7k2m9x0a1b");
    }
}
