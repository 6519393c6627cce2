package com.flashafrica.support.satisfaction.web;

import com.flashafrica.support.platform.validation.Reserved;
import com.flashafrica.support.platform.web.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a requester says: a form or JSON, of bounded size. */
record RatingAnswer(int score, @Nullable String comment) {
    static final int LARGEST_BODY = 65_536;
    private static final int LONGEST_COMMENT = 10_000;

    /** Empty when there is no score from 1 to 5, or the comment is too long or not acceptable. */
    static Optional<RatingAnswer> ofForm(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return of(fields.get("score"), fields.get("comment"));
    }

    /** What is JSON of another shape, or none, is said as everywhere else. */
    private record Said(@Nullable Integer score, @Nullable String comment) {}

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 422 for a field that is not
     *     acceptable
     * @throws tools.jackson.core.JacksonException when it cannot be read
     */
    static RatingAnswer ofJson(byte[] body, JsonMapper json) {
        Said said = json.readValue(body, Said.class);
        if (said == null) {
            throw Problem.malformed("The body has to be one JSON object.").exception();
        }
        if (said.score == null || said.score < 1 || said.score > 5) {
            throw Problem.unacceptable("score", "must be a whole number from 1 to 5").exception();
        }
        return of(said.score.toString(), said.comment)
                .orElseThrow(() ->
                        Problem.unacceptable(
                                        "comment",
                                        "must have at most " + LONGEST_COMMENT + " characters")
                                .exception());
    }

    private static Optional<RatingAnswer> of(@Nullable String score, @Nullable String comment) {
        String text =
                comment == null ? "" : comment.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        boolean acceptable = text.length() <= LONGEST_COMMENT && !Reserved.isIn(text);
        if (score == null || !score.matches("[1-5]") || !acceptable) {
            return Optional.empty();
        }
        return Optional.of(new RatingAnswer(Integer.parseInt(score), text.isEmpty() ? null : text));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
