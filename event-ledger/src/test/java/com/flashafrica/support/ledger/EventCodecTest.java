package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface LampEvent permits Lit, Bulb {}

    @JsonTypeName("lamp.lit")
    @Revision("2")
    record Lit(String room, int watts, @Nullable String by, Set<String> tags)
            implements LampEvent {}

    sealed interface Bulb extends LampEvent permits Replaced {}

    @JsonTypeName("lamp.bulb-replaced")
    record Replaced(Duration took, Instant at) implements Bulb {}

    @JsonTypeName("lamp.lit")
    record Impostor(String room) {}

    private final EventTypes types =
            EventTypes.of(LampEvent.class)
                    .upcasting(
                            "lamp.lit",
                            1,
                            json -> {
                                ObjectNode lit = (ObjectNode) json;
                                lit.put("watts", lit.remove("power").asInt());
                                lit.putArray("tags");
                                return lit;
                            });
    private final EventCodec codec = new EventCodec(types);

    @Test
    void everyRecordBelowASealedRootIsKnownByItsLogicalNameAndRevision() {
        assertThat(types.typeOf(Lit.class)).isEqualTo(new EventType("lamp.lit", 2, Lit.class));
        assertThat(types.typeNamed("lamp.bulb-replaced", 1).payload()).isEqualTo(Replaced.class);
    }

    @Test
    void theSameValueGivesTheSameBytesInAFixedOrderWithoutATypeInside() {
        Lit lit = new Lit("hall", 40, null, Set.of("c", "a", "b"));
        assertThat(new String(codec.encode(lit), StandardCharsets.UTF_8))
                .isEqualTo("{\"room\":\"hall\",\"tags\":[\"a\",\"b\",\"c\"],\"watts\":40}");
        Replaced replaced = new Replaced(Duration.ofSeconds(90), Events.NOON);
        assertThat(new String(codec.encode(replaced), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-01-02T12:00:00.123456Z\",\"took\":\"PT1M30S\"}");
    }

    @Test
    void whatRecursIsTheSameBytesAndReadAsOneObject() {
        EventCodec once = new EventCodec(types, null, Set.of(Lit.class));
        Lit lit = new Lit("hall", 40, null, Set.of("c", "a", "b"));
        for (int room = 0; room < 1_000; room++) {
            Lit other = new Lit("room " + room, 40, null, Set.of());
            assertThat(once.encode(other)).isEqualTo(codec.encode(other));
            byte[] bytes = once.encode(lit);
            assertThat(bytes).isEqualTo(codec.encode(lit));
            bytes[0] = 'x';
            assertThat(once.decode("lamp.lit", 2, once.encode(other))).isEqualTo(other);
        }
        assertThat(once.decode("lamp.lit", 2, once.encode(lit)))
                .isEqualTo(lit)
                .isSameAs(once.decode("lamp.lit", 2, once.encode(lit)));
        assertThatThrownBy(() -> once.decode("lamp.lit", 2, new byte[] {'['}))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void whatIsEncodedDecodesToTheSameValue() {
        Lit lit = new Lit("hall", 40, "ada", Set.of("x"));
        assertThat(codec.decode("lamp.lit", 2, codec.encode(lit))).isEqualTo(lit);
    }

    @Test
    void revisionOneIsReadAsTwo() {
        byte[] stored = bytes("{\"room\":\"hall\",\"power\":60}");
        assertThat(codec.decode("lamp.lit", 1, stored))
                .isEqualTo(new Lit("hall", 60, null, Set.of()));
    }

    @Test
    void anUnknownTypeOrRevisionIsNeverGuessed() {
        assertThatThrownBy(() -> codec.decode("lamp.exploded", 1, bytes("{}")))
                .isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> codec.decode("lamp.lit", 3, bytes("{}")))
                .isInstanceOf(UnknownEventType.class);
        EventCodec withoutUpcaster = new EventCodec(EventTypes.of(LampEvent.class));
        assertThatThrownBy(() -> withoutUpcaster.decode("lamp.lit", 1, bytes("{}")))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void bytesThatDoNotFitTheirTypeAreUnreadable() {
        assertThatThrownBy(
                        () -> codec.decode("lamp.lit", 2, bytes("{\"room\":\"a\",\"colour\":1}")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> codec.decode("lamp.lit", 2, bytes("{")))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void twoRecordsMayNotShareAName() {
        assertThatThrownBy(() -> EventTypes.of(LampEvent.class, Impostor.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("share a name");
    }

    @Test
    void metadataComesBackAndIsWrittenInKeyOrder() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("role", "AGENT");
        metadata.put("actor", "a7");
        byte[] bytes = codec.encodeMetadata(metadata);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"a7\",\"role\":\"AGENT\"}");
        assertThat(codec.decodeMetadata(bytes)).isEqualTo(metadata);
    }

    @Test
    void aLedgerEventDecodesWithItsPlaceAndTimes() {
        Lit lit = new Lit("hall", 40, null, Set.of());
        NewEvent event =
                codec.encode("lamp-1", 3, UUID.randomUUID(), lit, Events.NOON, Map.of("a", "b"));
        LedgerEvent stored =
                new LedgerEvent(
                        7,
                        event.stream(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.occurredAt(),
                        Instant.EPOCH,
                        event.payload(),
                        event.metadata(),
                        new byte[32]);
        assertThat(codec.decode(stored, LampEvent.class))
                .isEqualTo(
                        new Recorded<LampEvent>(
                                7,
                                "lamp-1",
                                3,
                                event.id(),
                                "lamp.lit",
                                Events.NOON,
                                Instant.EPOCH,
                                lit,
                                Map.of("a", "b")));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
