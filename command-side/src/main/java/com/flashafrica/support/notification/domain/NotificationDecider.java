package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.NotificationCommand;
import com.flashafrica.support.notification.NotificationCommand.RecordDelivery;
import com.flashafrica.support.notification.NotificationCommand.RecordFailure;
import com.flashafrica.support.notification.NotificationCommand.RequestNotification;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.NotificationRejection;
import com.flashafrica.support.notification.NotificationRejection.AttemptOutOfTurn;
import com.flashafrica.support.notification.NotificationRejection.NotificationAlreadyRequested;
import com.flashafrica.support.notification.NotificationRejection.NotificationAlreadySettled;
import com.flashafrica.support.notification.NotificationRejection.NotificationNotFound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification is requested once, tried in turn, and settled once. */
public final class NotificationDecider {
    private NotificationDecider() {}

    /**
     * @param state null when there is no such notification yet
     */
    public static NotificationDecision decide(
            NotificationCommand command, @Nullable NotificationState state) {
        NotificationRejection broken = broken(command, state);
        return broken == null
                ? new NotificationDecision.Accepted(wanted(command))
                : new NotificationDecision.Rejected(broken);
    }

    /**
     * @param state null before the first event
     */
    public static NotificationState evolve(
            @Nullable NotificationState state, NotificationEvent event, Instant at) {
        return switch (event) {
            case NotificationRequested requested ->
                    new NotificationState(requested.notification(), 1, at, 0, false);
            case NotificationDelivered(var attempt) -> after(state, at, attempt, true);
            case NotificationFailed(var attempt, var _, var last) ->
                    after(state, at, attempt, last);
        };
    }

    private static @Nullable NotificationRejection broken(
            NotificationCommand command, @Nullable NotificationState state) {
        return switch (command) {
            case RequestNotification _ -> state == null ? null : new NotificationAlreadyRequested();
            case RecordDelivery(var id, var attempt) -> outOfTurn(id, attempt, state);
            case RecordFailure(var id, var attempt, var _, var _) -> outOfTurn(id, attempt, state);
        };
    }

    private static @Nullable NotificationRejection outOfTurn(
            NotificationId id, int attempt, @Nullable NotificationState state) {
        if (state == null) {
            return new NotificationNotFound(id);
        }
        if (state.settled()) {
            return new NotificationAlreadySettled();
        }
        return attempt == state.nextAttempt() ? null : new AttemptOutOfTurn(state.nextAttempt());
    }

    private static NotificationEvent wanted(NotificationCommand command) {
        return switch (command) {
            case RequestNotification(
                            var id,
                            var ticket,
                            var cause,
                            var says,
                            var recipient,
                            var template) ->
                    new NotificationRequested(id, ticket, cause, says, recipient, template);
            case RecordDelivery(var _, var attempt) -> new NotificationDelivered(attempt);
            case RecordFailure(var _, var attempt, var reason, var last) ->
                    new NotificationFailed(attempt, reason, last);
        };
    }

    private static NotificationState after(
            @Nullable NotificationState state, Instant at, int attempt, boolean settled) {
        if (state == null) {
            throw new IllegalStateException("a notification's history begins with its request");
        }
        return new NotificationState(state.id(), state.version() + 1, at, attempt, settled);
    }
}
