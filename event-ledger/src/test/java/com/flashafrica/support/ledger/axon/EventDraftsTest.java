package com.flashafrica.support.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class EventDraftsTest {
    private static final Instant AT = Instant.parse("2026-01-02T12:00:00.123456Z");

    private final EventDrafts drafts =
            new EventDrafts(
                    new EventCodec(
                            EventTypes.of(LampEvent.class)
                                    .upcasting("lamp.switched", 1, json -> json)));

    @Test
    void when_it_happened_becomes_its_time_and_is_no_metadata() {
        NewEvent event = drafted(MetaData.with("occurredAt", AT).and("actor", "ada"));
        assertThat(event.occurredAt()).isEqualTo(AT);
        assertThat(new String(event.metadata(), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"ada\"}");
    }

    @Test
    void a_time_that_is_a_text_is_refused() {
        assertThatThrownBy(() -> drafted(MetaData.with("occurredAt", AT.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an Instant");
    }

    private NewEvent drafted(MetaData metadata) {
        return drafts.from(
                new GenericDomainEventMessage<>(
                        "Lamp", "lamp-1", 0, new LampEvent.Installed("kitchen"), metadata));
    }
}
