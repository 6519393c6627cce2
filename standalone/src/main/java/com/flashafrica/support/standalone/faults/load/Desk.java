package com.flashafrica.support.standalone.faults.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a trial speaks HTTP. */
public final class Desk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final String address;
    private final Credentials credentials;

    public Desk(String address, Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** The same caller, at another process. */
    public Desk at(String other) {
        return new Desk(other, credentials);
    }

    public String address() {
        return address;
    }

    /** The header's value, for whoever speaks HTTP by hand. */
    public Optional<String> authorization() {
        return credentials.authorization();
    }

    /**
     * @throws IOException when there was no answer; whether it was carried out nobody knows
     */
    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, null, headers, Duration.ofSeconds(10));
    }

    /**
     * @param patience how long the answer may take
     * @throws IOException when there was no answer; whether it was carried out nobody knows
     */
    public Answer send(
            String method,
            String path,
            @Nullable Map<String, ?> body,
            Map<String, String> headers,
            Duration patience)
            throws IOException {
        HttpRequest.Builder request = request(path, headers).timeout(patience);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return new Answer(exchange(request, BodyHandlers.ofString()));
    }

    /**
     * Server-sent events, without end.
     *
     * @throws IOException when there is no such stream at the moment
     */
    public InputStream follow(String path, String lastEventId) throws IOException {
        Map<String, String> headers =
                Map.of("Accept", "text/event-stream", "Last-Event-ID", lastEventId);
        HttpResponse<InputStream> answer =
                exchange(request(path, headers), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        credentials.authorization().ifPresent(token -> request.header("Authorization", token));
        headers.forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return HTTP.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
