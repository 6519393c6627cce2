package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.NotificationCommand;
import com.flashafrica.support.notification.NotificationCommand.RecordDelivery;
import com.flashafrica.support.notification.NotificationCommand.RecordFailure;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a notification and records what came of it. A crash between the two sends it again: at
 * least once, under the same id.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final String NAME = "notification-delivery";

    private final PendingNotifications notifications;
    private final AddressBook addresses;
    private final Commands commands;
    private final NotificationProperties.Retry retry;
    private final Clock clock;
    private final Map<DeliveryChannel, DeliveryWay> ways = new EnumMap<>(DeliveryChannel.class);

    Delivery(
            PendingNotifications notifications,
            AddressBook addresses,
            List<DeliveryWay> ways,
            Commands commands,
            NotificationProperties.Retry retry,
            Clock clock) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.commands = commands;
        this.retry = retry;
        this.clock = clock;
        ways.forEach(way -> this.ways.put(way.channel(), way));
    }

    /** When to try it again; empty when it is settled, by this attempt or before. */
    Optional<Instant> attempt(NotificationId id) throws InterruptedException {
        Optional<Pending> pending = notifications.find(id);
        return pending.isEmpty() ? Optional.empty() : attempt(id, pending.get());
    }

    private Optional<Instant> attempt(NotificationId id, Pending pending)
            throws InterruptedException {
        int attempt = pending.attempt();
        switch (send(pending)) {
            case Sent.Taken _ -> record(new RecordDelivery(id, attempt), pending);
            case Sent.Never(var reason) -> fail(id, reason, true, pending);
            case Sent.NotNow(var reason) -> {
                boolean last = attempt >= retry.attempts();
                fail(id, reason, last, pending);
                if (!last) {
                    return Optional.of(clock.instant().plus(retry.pauseAfter(attempt)));
                }
            }
        }
        return Optional.empty();
    }

    private Sent send(Pending pending) throws InterruptedException {
        var recipient = pending.requested().recipient();
        Optional<Destination> to = addresses.destination(recipient);
        if (to.isEmpty()) {
            return new Sent.Never(
                    "Nobody is configured for this role (support.notification.roles).");
        }
        DeliveryWay way = Objects.requireNonNull(ways.get(recipient.channel()));
        return way.send(pending, to.get());
    }

    private void fail(NotificationId id, String reason, boolean last, Pending pending) {
        LOG.warn(
                "Notification {} failed{}, attempt {}: {}",
                id,
                last ? " for good" : "",
                pending.attempt(),
                reason);
        record(new RecordFailure(id, pending.attempt(), reason, last), pending);
    }

    private void record(NotificationCommand command, Pending pending) {
        Cause cause =
                new Cause(NAME, ActorRole.SYSTEM, null, pending.correlation(), pending.causation());
        CommandOutcome outcome = commands.send(command, cause, null, null);
        if (!(outcome instanceof CommandOutcome.Done)) {
            throw new IllegalStateException(command + " came to " + outcome);
        }
    }
}
