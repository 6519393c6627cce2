package com.flashafrica.support.standalone.faults.load;

import com.flashafrica.support.standalone.faults.journal.Acknowledgement;
import com.flashafrica.support.standalone.faults.journal.Intent;
import com.flashafrica.support.standalone.faults.journal.Kind;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** One thing that a client asks for, as often as it takes. */
public record Order(Intent intent, String path, Map<String, ?> body, Map<String, String> headers) {
    /** Promised an answer that nobody gives. */
    public static final String DUE = "faults-due";

    private static final String OTHER = "faults";

    /** A ticket. */
    public static Order open(RandomGenerator random, boolean due) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", "Nobody can pay");
        body.put("description", "Since this morning, at every shop.");
        body.put("channel", "API");
        body.put("category", due ? DUE : OTHER);
        body.put("requester", Map.of("name", "Awa", "email", "awa@faults.example"));
        return of(random, Kind.OPEN, due, "/api/v1/tickets", body);
    }

    /** What an agent says to the requester. */
    public static Order reply(RandomGenerator random, String ticket) {
        return of(
                random,
                Kind.REPLY,
                false,
                "/api/v1/tickets/" + ticket + "/replies",
                Map.of("author", "AGENT", "body", "We are looking into it."));
    }

    /** What agents tell each other. */
    public static Order note(RandomGenerator random, String ticket) {
        return of(
                random,
                Kind.NOTE,
                false,
                "/api/v1/tickets/" + ticket + "/notes",
                Map.of("body", "It is the switch in Dakar again."));
    }

    private static Order of(
            RandomGenerator random, Kind kind, boolean due, String path, Map<String, ?> body) {
        HexFormat hex = HexFormat.of();
        String key = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        String trace = "00-%s-%s-01".formatted(key, hex.toHexDigits(random.nextLong() | 1));
        return new Order(
                new Intent(key, kind, due),
                path,
                body,
                Map.of("Idempotency-Key", key, "traceparent", trace));
    }

    /** The same, only if the ticket is as it was. */
    public Order ifMatch(String etag) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("If-Match", etag);
        return new Order(intent, path, body, more);
    }

    /** What the answer says about it. */
    public Acknowledgement acknowledgedBy(Answer answer) {
        JsonNode said = answer.json();
        return new Acknowledgement(
                key(),
                said.path("id").asString(),
                said.path("version").asLong(),
                said.path("position").asLong());
    }

    public String key() {
        return intent.key();
    }
}
