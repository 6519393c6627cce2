package com.flashafrica.support.standalone.faults.load;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What HTTP answered. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public boolean succeeded() {
        return status() / 100 == 2;
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** A problem as the contract says it, with the time after which to come back. */
    public boolean isCleanlyUnavailable() {
        return status() == 503
                && header("Content-Type").orElse("").startsWith("application/problem+json")
                && header("Retry-After").isPresent();
    }

    /** The body, empty when it is none of JSON. */
    public JsonNode json() {
        boolean json = header("Content-Type").filter(type -> type.contains("json")).isPresent();
        return json && !response.body().isBlank()
                ? JSON.readTree(response.body())
                : JSON.createObjectNode();
    }
}
