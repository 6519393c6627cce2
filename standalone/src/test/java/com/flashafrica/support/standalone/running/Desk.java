package com.flashafrica.support.standalone.running;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running platform as a frontend would, and shows every header of the answer. */
public final class Desk {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final @Nullable String bearer;

    /** Signed in as a lead, or as the lead that a body names. */
    public Desk(String address) {
        this(address, null);
    }

    private Desk(String address, @Nullable String bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    /** The same, signed in as somebody. */
    public Desk as(Role role, String person) {
        return new Desk(address, TestTokens.bearer(role, person));
    }

    /** The same, with anything in {@code Authorization}; nothing when empty. */
    public Desk with(String authorization) {
        return new Desk(address, authorization);
    }

    private void signIn(HttpRequest.Builder request, String body) {
        HttpRequest asked = request.copy().build();
        String sent =
                bearer == null
                        ? TestTokens.whoMay(asked.method(), asked.uri().getPath(), body)
                        : bearer;
        if (!sent.isEmpty()) {
            request.setHeader("Authorization", sent);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public String address() {
        return address;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    /** Opens a ticket and says its id. */
    public String open(String subject) {
        Answer opened =
                post(
                        "/api/v1/tickets",
                        """
                        {"subject": "%s", "description": "…", "channel": "CHAT",
                         "requester": {"email": "awa@example.org", "name": "Awa"}}
                        """
                                .formatted(subject));
        if (opened.status() != 201) {
            throw new AssertionError(opened.response().body());
        }
        return opened.json().path("id").asString();
    }

    public Answer upload(String path, String contentType, java.nio.file.Path file) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", contentType)
                            .POST(BodyPublishers.ofFile(file));
            signIn(request, "");
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The open stream of an answer that does not end. */
    public InputStream follow(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/event-stream");
        signIn(request, "");
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream()).body();
    }

    private Answer send(String method, String path, @Nullable String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (json != null) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        signIn(request, json == null ? "" : json);
        for (int at = 0; at < all.size(); at += 2) {
            request.setHeader(all.get(at), all.get(at + 1));
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }
}
