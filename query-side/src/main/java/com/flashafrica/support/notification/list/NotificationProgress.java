package com.flashafrica.support.notification.list;

/** How far a notification has come. */
public enum NotificationProgress {
    /** It waits for its first attempt or for another one. */
    REQUESTED,
    /** Its recipient's server has taken it. */
    DELIVERED,
    /** It was given up: a dead letter. */
    FAILED
}
