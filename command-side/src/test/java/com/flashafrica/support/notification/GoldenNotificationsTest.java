package com.flashafrica.support.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of notifications as the ledger keeps them for ever: a file here never changes. */
class GoldenNotificationsTest {
    private static final EventTypes TYPES = EventTypes.of(NotificationEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.000001Z");

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_it_always_was(NotificationEvent event, String file) {
        assertThat(new String(CODEC.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_ever_stored_can_be_read(NotificationEvent event, String file) {
        EventType type = TYPES.typeOf(event.getClass());
        byte[] stored = golden(file).getBytes(StandardCharsets.UTF_8);
        assertThat(CODEC.decode(type.name(), 1, stored)).isEqualTo(event);
    }

    @Test
    void every_event_has_a_file() {
        assertThat(samples().<Class<?>>map(sample -> sample[0].getClass()).distinct())
                .hasSameElementsAs(TYPES.all().stream().<Class<?>>map(EventType::payload).toList());
    }

    static Stream<Object[]> samples() {
        return Stream.of(
                sample(requested(full()), "notification.requested.v1"),
                sample(requested(sparse()), "notification.requested.v1.sparse"),
                sample(new NotificationDelivered(2), "notification.delivered.v1"),
                sample(
                        new NotificationFailed(8, "The webhook answered 500.", true),
                        "notification.failed.v1"));
    }

    private static Object[] sample(NotificationEvent event, String file) {
        return new Object[] {event, "/golden/" + file + ".json"};
    }

    private static NotificationRequested requested(TicketNews says) {
        return new NotificationRequested(
                new NotificationId("notification-0197f0c8-0000-5000-8000-000000000001"),
                new TicketId("ticket-0197f0c8-0000-7000-8000-000000000001"),
                SlaNotice.Cause.ESCALATED,
                says,
                new Recipient("management", DeliveryChannel.MAIL, 1, Language.FR),
                "escalated");
    }

    private static TicketNews full() {
        return new TicketNews(
                41,
                Priority.CRITICAL,
                Level.L2,
                Level.L1,
                AT,
                ClockKind.RESOLUTION,
                AT.plusSeconds(14_400));
    }

    private static TicketNews sparse() {
        return new TicketNews(41, Priority.LOW, Level.L3, null, AT, null, null);
    }

    private static String golden(String file) {
        try (InputStream stored = GoldenNotificationsTest.class.getResourceAsStream(file)) {
            assertThat(stored).as(file).isNotNull();
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
