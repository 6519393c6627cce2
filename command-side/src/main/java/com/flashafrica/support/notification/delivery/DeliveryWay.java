package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.DeliveryChannel;

/** Sends by one channel, once. Blocks. */
interface DeliveryWay {
    DeliveryChannel channel();

    /**
     * @throws InterruptedException the process stops; nobody knows whether it was sent
     */
    Sent send(Pending pending, Destination to) throws InterruptedException;
}
