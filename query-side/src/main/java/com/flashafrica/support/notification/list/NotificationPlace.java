package com.flashafrica.support.notification.list;

/**
 * Where the list goes on, whatever is asked of it: with what was requested before that position.
 */
record NotificationPlace(long before) {
    static final NotificationPlace BEGINNING = new NotificationPlace(Long.MAX_VALUE);
}
