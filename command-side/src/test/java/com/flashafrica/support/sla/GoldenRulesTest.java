package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import com.flashafrica.support.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of the rules as the ledger keeps them for ever. */
class GoldenRulesTest {
    private static final EventTypes TYPES = EventTypes.of(SlaEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);

    private static final SlaCalendar DAKAR =
            new SlaCalendar(
                    "dakar",
                    2,
                    "Africa/Dakar",
                    Map.of(
                            Weekday.MON,
                            List.of(OpenHours.of("09:00", "12:30"), OpenHours.of("13:30", "24:00")),
                            Weekday.SUN,
                            List.of(OpenHours.of("10:00:30", "12:00"))),
                    List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));

    private static final SlaPolicy VIP =
            new SlaPolicy(
                    "vip",
                    3,
                    "Créateurs premium",
                    -5,
                    new SlaMatch(
                            List.of("CHAT"),
                            List.of("HIGH", "CRITICAL"),
                            List.of("PREMIUM"),
                            List.of("payment")),
                    "dakar",
                    new SlaTargets(300L, 600L, 14_400L),
                    List.of(WaitReason.WAITING_ON_CUSTOMER, WaitReason.WAITING_ON_THIRD_PARTY),
                    80,
                    List.of(new SlaEscalation(1800, "L2"), new SlaEscalation(7200, "L3")),
                    List.of(new SlaNotice(SlaNotice.Cause.MISSED, "management")));

    private static final SlaPolicy PLAIN =
            new SlaPolicy(
                    "plain",
                    1,
                    "Everything",
                    9,
                    SlaMatch.ANY,
                    "always",
                    SlaTargets.NONE,
                    List.of(),
                    null,
                    List.of(),
                    List.of());

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_it_always_was(SlaEvent event, String file) {
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8))
                .isEqualTo(Golden.text(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_ever_stored_can_be_read(SlaEvent event, String file) {
        EventType type = TYPES.typeOf(event.getClass());
        byte[] stored = Golden.text(file).getBytes(StandardCharsets.UTF_8);
        assertThat(CODEC.decode(type.name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(full().map(Object::getClass))
                .hasSameElementsAs(TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }

    static Stream<Object[]> samples() {
        SlaEvent sparse = new PolicyDefined(PLAIN);
        return Stream.concat(
                full().map(event -> new Object[] {event, Golden.file(TYPES, event, "")}),
                Stream.<Object[]>of(new Object[] {sparse, Golden.file(TYPES, sparse, ".sparse")}));
    }

    private static Stream<SlaEvent> full() {
        return Stream.of(
                new CalendarDefined(DAKAR),
                new PolicyDefined(VIP),
                new PolicyRetired("vip"),
                new PolicyReapplied(new SlaTerms(VIP, DAKAR)));
    }
}
