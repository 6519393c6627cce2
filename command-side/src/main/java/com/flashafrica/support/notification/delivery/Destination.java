package com.flashafrica.support.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where a notification goes.
 *
 * @param secret for a webhook, unless there is none
 */
record Destination(String address, @Nullable String secret) {
    /** Without what it holds: it may end up in a log. */
    @Override
    public String toString() {
        return "Destination";
    }
}
