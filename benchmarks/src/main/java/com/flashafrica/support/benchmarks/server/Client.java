package com.flashafrica.support.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who may do everything with tickets, signed in where the platform asks for it. */
public final class Client {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WHO = "LEAD";

    /** What is not looked at need not be kept; what failed says why. */
    private static final HttpResponse.BodyHandler<String> OF_FAILURES =
            answer ->
                    answer.statusCode() / 100 == 2
                            ? BodySubscribers.replacing("")
                            : BodySubscribers.ofString(StandardCharsets.UTF_8);

    private static final String TICKET =
            """
            {"subject":"Versement en retard","description":"Toujours rien reçu. %s","channel":"WEB",
             "requester":{"name":"Awa"}}\
            """
                    .formatted("Mon versement de mars n'est toujours pas arrivé. ".repeat(6));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Path data;
    private @Nullable String token;
    private long renewAt = Long.MAX_VALUE;

    private Client(String base, Path data) {
        this.base = base;
        this.data = data;
    }

    static Client of(String base, Path data) throws IOException, InterruptedException {
        Client client = new Client(base, data);
        client.signIn();
        return client;
    }

    /** Tokens live for minutes: to be called between measurements. */
    void renew() throws IOException, InterruptedException {
        if (System.nanoTime() > renewAt) {
            signIn();
        }
    }

    private void signIn() throws IOException, InterruptedException {
        Path accounts = data.resolve("accounts.json");
        if (!Files.exists(accounts)) {
            return;
        }
        for (JsonNode account : JSON.readTree(Files.readAllBytes(accounts))) {
            if (account.path("role").asString().equals(WHO)) {
                Map<String, String> who =
                        Map.of(
                                "username", account.path("username").asString(),
                                "password", account.path("password").asString());
                JsonNode answer =
                        JSON.readTree(
                                body(post("/auth/token", JSON.writeValueAsString(who)).build()));
                token = answer.path("accessToken").asString();
                long seconds = answer.path("expiresInSeconds").asLong();
                renewAt = System.nanoTime() + seconds * 500_000_000L;
            }
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json));
    }

    /** The body of an answer that succeeded. */
    String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        check(answer);
        return answer.body();
    }

    void read(String path) throws IOException, InterruptedException {
        check(http.send(request(path).build(), OF_FAILURES));
    }

    /** The position of its opening in the ledger. */
    long openTicket() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(post("/tickets", TICKET).build(), OF_FAILURES);
        check(answer);
        return answer.headers().firstValueAsLong("Ledger-Position").orElseThrow();
    }

    /** The same request, answered before anything is done. */
    void postNothing() throws IOException, InterruptedException {
        check(
                http.send(
                        post("/tickets", TICKET).header(NoOpPosts.HEADER, "1").build(),
                        OF_FAILURES));
    }

    /** An open stream of events. */
    InputStream follow(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                http.send(
                        request(path).header("Accept", "text/event-stream").build(),
                        BodyHandlers.ofInputStream());
        check(stream);
        return stream.body();
    }

    private static void check(HttpResponse<?> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.statusCode() + " from " + answer.uri() + ": " + answer.body());
        }
    }
}
