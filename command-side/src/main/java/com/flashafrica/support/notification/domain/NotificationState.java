package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.NotificationId;
import java.time.Instant;

/**
 * As much of a notification as decides.
 *
 * @param version how many events its stream has
 * @param lastAt when the last of them happened
 * @param attempts how often it was tried
 * @param settled whether it was delivered or given up
 */
public record NotificationState(
        NotificationId id, long version, Instant lastAt, int attempts, boolean settled) {
    public int nextAttempt() {
        return attempts + 1;
    }
}
