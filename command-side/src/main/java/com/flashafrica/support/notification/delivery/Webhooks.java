package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.platform.webhook.SignedPost;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a webhook, signed. */
final class Webhooks implements DeliveryWay {
    private final JsonMapper json = JsonMapper.builder().build();
    private final NotificationProperties configured;
    private final SignedPost post;

    Webhooks(NotificationProperties configured, Clock clock) {
        this.configured = configured;
        this.post =
                new SignedPost(
                        configured.webhook().connect(), configured.webhook().answer(), clock);
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.WEBHOOK;
    }

    @Override
    public Sent send(Pending pending, Destination to) throws InterruptedException {
        String secret = to.secret();
        if (secret == null || secret.isEmpty()) {
            return new Sent.Never(
                    "No secret is configured to sign with (support.notification.webhook.secret).");
        }
        NotificationRequested notification = pending.requested();
        byte[] body = json.writeValueAsBytes(WebhookBody.of(notification, configured.baseUrl()));
        try {
            int status =
                    post.send(
                            to.address(),
                            secret,
                            notification.notification().value(),
                            "application/json",
                            body,
                            Trace.parentOf(pending.correlation()));
            return status / 100 == 2
                    ? new Sent.Taken()
                    : new Sent.NotNow("The webhook answered " + status + ".");
        } catch (IllegalArgumentException e) {
            return new Sent.Never("What is configured is not the address of a webhook.");
        } catch (HttpTimeoutException e) {
            return new Sent.NotNow("The webhook did not answer in time.");
        } catch (IOException e) {
            return new Sent.NotNow("The webhook could not be reached.");
        }
    }
}
