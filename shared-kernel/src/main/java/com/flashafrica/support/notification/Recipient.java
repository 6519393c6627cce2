package com.flashafrica.support.notification;

/**
 * Whom a notification is for.
 *
 * @param to as the policy says it: a role, a mail address, or the address of a webhook
 * @param place which of the addresses that the operator gave that role for the channel, from 1
 */
public record Recipient(String to, DeliveryChannel channel, int place, Language language) {
    public Recipient {
        if (place < 1) {
            throw new IllegalArgumentException("places count from 1");
        }
    }
}
