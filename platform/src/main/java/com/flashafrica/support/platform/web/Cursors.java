package com.flashafrica.support.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a list goes on: a record of the last item's sort key, opaque to the caller. */
@Component
public final class Cursors {
    private static final int LONGEST = 2_000;
    private final JsonMapper json;

    public Cursors(JsonMapper json) {
        this.json = json;
    }

    public String encode(Record place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.writeValueAsBytes(place));
    }

    /**
     * @throws ProblemException 400 when it is none of ours, or of another list
     */
    public <T extends Record> T decode(String cursor, Class<T> type) {
        if (cursor.length() > LONGEST) {
            throw notOurs();
        }
        try {
            byte[] place = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            T decoded = json.readValue(place, type);
            if (decoded == null) {
                throw notOurs();
            }
            return decoded;
        } catch (JacksonException | IllegalArgumentException _) {
            throw notOurs();
        }
    }

    private static ProblemException notOurs() {
        return Problem.badParameter("cursor", "is not a cursor of this list").exception();
    }
}
