package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.platform.web.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a webhook, signed. Follows no redirect, and does not read what is answered. */
final class Webhooks implements DeliveryWay {
    static final String ID = "Flash-Support-Id";
    static final String TIMESTAMP = "Flash-Support-Timestamp";
    static final String SIGNATURE = "Flash-Support-Signature";

    private final JsonMapper json = JsonMapper.builder().build();
    private final NotificationProperties configured;
    private final Clock clock;

    /** Not before there is something to send: it takes its time. */
    private final SingletonSupplier<HttpClient> http;

    Webhooks(NotificationProperties configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
        this.http = SingletonSupplier.of(this::client);
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
        HttpRequest request = request(pending, to.address(), secret);
        if (request == null) {
            return new Sent.Never("What is configured is not the address of a webhook.");
        }
        try {
            HttpResponse<InputStream> answer =
                    http.obtain().send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            int status = answer.statusCode();
            return status / 100 == 2
                    ? new Sent.Taken()
                    : new Sent.NotNow("The webhook answered " + status + ".");
        } catch (HttpTimeoutException e) {
            return new Sent.NotNow("The webhook did not answer in time.");
        } catch (IOException e) {
            return new Sent.NotNow("The webhook could not be reached.");
        }
    }

    /** Null when nothing can be sent to such an address. */
    private @Nullable HttpRequest request(Pending pending, String address, String secret) {
        NotificationRequested notification = pending.requested();
        byte[] body = json.writeValueAsBytes(WebhookBody.of(notification, configured.baseUrl()));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(configured.webhook().answer())
                            .header("Content-Type", "application/json")
                            .header("User-Agent", "flash-africa-support")
                            .header(ID, notification.notification().value())
                            .header(TIMESTAMP, timestamp)
                            .header(SIGNATURE, Signature.of(secret, timestamp, body))
                            .POST(BodyPublishers.ofByteArray(body));
            String parent = Trace.parentOf(pending.correlation());
            return parent == null
                    ? request.build()
                    : request.header(ApiHeaders.TRACEPARENT, parent).build();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(configured.webhook().connect())
                .build();
    }
}
