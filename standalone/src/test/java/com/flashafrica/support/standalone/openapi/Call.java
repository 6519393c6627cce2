package com.flashafrica.support.standalone.openapi;

import com.flashafrica.support.platform.identity.Route;
import com.flashafrica.support.platform.identity.Routes;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation, and the conventions that it follows without saying so. */
record Call(String path, String method, ObjectNode operation) {
    private static final String BASE = "/api/v1/";

    void followConventions() {
        operation.put("operationId", id());
        operation.putArray("tags").add(segments()[0]);
        responses().putObject("default").put("$ref", "#/components/responses/Problem");
        sayMediaTypes();
        if (isOpen()) {
            operation.putArray("security");
        }
        if (isRead()) {
            refer("LedgerPosition", "Ledger-Position");
            refer("Prefer", "Prefer");
            answerWith("Ledger-Position");
        } else if (isCommand()) {
            followCommands();
        }
    }

    private void followCommands() {
        if (method.equals("post")) {
            refer("IdempotencyKey", "Idempotency-Key");
        }
        if (path.contains("{id}") || path.contains("{key}")) {
            refer("IfMatch", "If-Match");
        }
        answerWith("ETag");
        answerWith("Ledger-Position");
    }

    private boolean isRead() {
        return method.equals("get")
                && !path.endsWith("/stream")
                && !path.startsWith(BASE + "imports")
                && !path.equals(BASE + "events")
                && !isOfFiles()
                && !isProof()
                && !isOfTheDirectory()
                && !path.equals(BASE + "views");
    }

    /** Told from the ledger alone, and of a size that is said: no view has to have come so far. */
    private boolean isProof() {
        return Stream.of("checkpoints", "proofs", "key", "ledger")
                .anyMatch(kind -> path.startsWith(BASE + "audit/" + kind));
    }

    private boolean isOpen() {
        HttpMethod verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
        return Routes.of(verb, PathContainer.parsePath(path)).filter(Route::isOpen).isPresent();
    }

    /** Of people, accounts, keys and mails, as they are now: no view is waited for. */
    private boolean isOfTheDirectory() {
        return Stream.of("identity/", "privacy/", "dev/")
                .anyMatch(part -> path.startsWith(BASE + part));
    }

    /** Kept beside the ledger: no position says how far they have come. */
    private boolean isOfFiles() {
        return path.contains("/attachments");
    }

    private boolean isCommand() {
        return !method.equals("get")
                && !isOfFiles()
                && (path.startsWith(BASE + "tickets") || path.startsWith(BASE + "sla"));
    }

    private String id() {
        return method
                + Arrays.stream(segments())
                        .map(word ->
                                word.startsWith("{") ? "By" + word.replaceAll("[{}]", "") : word)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private String[] segments() {
        return path.substring(BASE.length()).split("/", -1);
    }

    private void sayMediaTypes() {
        responses()
                .forEach(response -> {
                    if (response.path("content") instanceof ObjectNode content
                            && content.has("*/*")) {
                        content.set("application/json", content.remove("*/*"));
                    }
                });
    }

    private ObjectNode responses() {
        return operation.withObject("/responses");
    }

    /** Unless the controller says it in words of its own. */
    private void refer(String parameter, String header) {
        ArrayNode parameters = operation.withArray("/parameters");
        for (JsonNode one : parameters) {
            if (one.path("name").asString("").equals(header)) {
                return;
            }
        }
        parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
    }

    private void answerWith(String header) {
        responses()
                .forEachEntry((code, response) -> {
                    if (code.startsWith("2")) {
                        ((ObjectNode) response)
                                .withObject("/headers")
                                .putObject(header)
                                .put("$ref", "#/components/headers/" + header);
                    }
                });
    }
}
