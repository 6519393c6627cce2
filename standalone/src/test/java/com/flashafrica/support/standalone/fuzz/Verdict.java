package com.flashafrica.support.standalone.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What only our insides say. */
    private static final List<Pattern> INSIDES =
            List.of(
                    Pattern.compile("\\bat [\\w.$]+\\("),
                    Pattern.compile("\\w+Exception\\b"),
                    Pattern.compile("\\b(java|jakarta|reactor|tools\\.jackson)\\.\\w"),
                    Pattern.compile("springframework|flashafrica\\.support|postgres|mongo|netty"),
                    Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE) .*\\b(FROM|INTO|SET)\\b"),
                    Pattern.compile("SQLSTATE|ERROR: "));

    private Verdict() {}

    /** Empty when nothing is. */
    static Optional<String> on(Requests.Request request, Wire.Answer answer) {
        int status = answer.status();
        if (status < 200 || status > 599) {
            return Optional.of("is no status");
        }
        boolean busy = status == 503 && !answer.header("Retry-After").isEmpty();
        if (status >= 500 && !busy) {
            return Optional.of("is our fault");
        }
        return status < 400 || request.method().equals("HEAD") || isPage(request, answer)
                ? Optional.empty()
                : problem(answer);
    }

    /** What is behind a link in a mail is looked at by people. */
    private static boolean isPage(Requests.Request request, Wire.Answer answer) {
        return request.operation().path().startsWith("/r/")
                && answer.header("Content-Type").startsWith("text/html");
    }

    private static Optional<String> problem(Wire.Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of("is no problem document but " + answer.header("Content-Type"));
        }
        try {
            JsonNode document = JSON.readTree(answer.body());
            if (!(document instanceof ObjectNode problem)
                    || problem.path("status").asInt(0) != answer.status()
                    || !problem.path("type").asString("").startsWith("urn:flash-support:")
                    || problem.path("title").asString("").isBlank()) {
                return Optional.of("is no whole problem document");
            }
            // It says the path again, and that is the caller's.
            problem.remove("instance");
            String said = problem.toString();
            return INSIDES.stream()
                    .filter(inside -> inside.matcher(said).find())
                    .findFirst()
                    .map(inside -> "tells of our insides: " + inside);
        } catch (JacksonException _) {
            return Optional.of("is not JSON");
        }
    }
}
