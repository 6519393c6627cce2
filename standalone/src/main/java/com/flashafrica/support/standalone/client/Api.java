package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as anyone reaches it: over HTTP, by the same contract. */
public final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final String address;
    private final @Nullable Supplier<String> bearer;

    /** As nobody; most of what there is will be refused. */
    public Api(String address) {
        this(address, null);
    }

    private Api(String address, @Nullable Supplier<String> bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    /**
     * The same as somebody.
     *
     * @param bearer asked for each request: the token, or the key of a machine
     */
    public Api as(Supplier<String> bearer) {
        return new Api(address, bearer);
    }

    /**
     * @param status of HTTP
     * @param body empty when there was none, or none of JSON
     */
    public record Answer(int status, JsonNode body) {
        public boolean succeeded() {
            return status / 100 == 2;
        }

        /** The body, or {@link CannotStart} with the problem's own words. */
        public JsonNode orElseThrow(String what) {
            if (succeeded()) {
                return body;
            }
            String why =
                    body.path("detail").asString(body.path("title").asString("HTTP " + status));
            throw new CannotStart(what + ": " + why);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(command("POST", path, body, idempotencyKey));
    }

    public Answer put(String path, Map<String, ?> body, String idempotencyKey) {
        return send(command("PUT", path, body, idempotencyKey));
    }

    public Answer upload(String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    private HttpRequest.Builder command(
            String method, String path, Map<String, ?> body, String idempotencyKey) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer.get());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response));
        } catch (IOException e) {
            throw new CannotStart("Nobody answers on %s. Is it running?".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        boolean json =
                response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.contains("json"))
                        .isPresent();
        return json && !response.body().isBlank()
                ? JSON.readTree(response.body())
                : JSON.createObjectNode();
    }
}
