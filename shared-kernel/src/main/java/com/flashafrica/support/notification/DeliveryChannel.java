package com.flashafrica.support.notification;

/** By which way a notification goes out. */
public enum DeliveryChannel {
    MAIL,
    WEBHOOK
}
