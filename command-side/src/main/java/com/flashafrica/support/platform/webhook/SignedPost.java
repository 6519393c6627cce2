package com.flashafrica.support.platform.webhook;

import com.flashafrica.support.platform.web.ApiHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Posts to webhooks, signed. Follows no redirect, and does not read what is answered. */
public final class SignedPost {
    static final String ID = "Flash-Support-Id";
    static final String TIMESTAMP = "Flash-Support-Timestamp";
    static final String SIGNATURE = "Flash-Support-Signature";

    private final Duration answer;
    private final Clock clock;

    /** Not before there is something to send: it takes its time. */
    private final SingletonSupplier<HttpClient> http;

    /**
     * @param connect how long a connection may take
     * @param answer how long the whole call may take
     */
    public SignedPost(Duration connect, Duration answer, Clock clock) {
        this.answer = answer;
        this.clock = clock;
        this.http = SingletonSupplier.of(() -> client(connect));
    }

    /**
     * @param id the same when it is sent again
     * @param traceparent of the story that this belongs to, where there is one
     * @return the status it was answered with
     * @throws IllegalArgumentException when nothing can be sent to such an address
     */
    public int send(
            String address,
            String secret,
            String id,
            String type,
            byte[] body,
            @Nullable String traceparent)
            throws IOException, InterruptedException {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(answer)
                        .header("Content-Type", type)
                        .header("User-Agent", "flash-africa-support")
                        .header(ID, id)
                        .header(TIMESTAMP, timestamp)
                        .header(SIGNATURE, Signature.of(secret, timestamp, body))
                        .POST(BodyPublishers.ofByteArray(body));
        if (traceparent != null) {
            request.header(ApiHeaders.TRACEPARENT, traceparent);
        }
        HttpResponse<InputStream> answered =
                http.obtain().send(request.build(), BodyHandlers.ofInputStream());
        answered.body().close();
        return answered.statusCode();
    }

    private static HttpClient client(Duration connect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }
}
