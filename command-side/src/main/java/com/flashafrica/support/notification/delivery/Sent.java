package com.flashafrica.support.notification.delivery;

/** What came of sending. Reasons are one English sentence, free of addresses. */
sealed interface Sent {
    /** The recipient's server has taken it. */
    record Taken() implements Sent {}

    /** It may work later. */
    record NotNow(String reason) implements Sent {}

    /** It will not work until the configuration is another. */
    record Never(String reason) implements Sent {}
}
