package com.flashafrica.support.standalone.demo;

import com.flashafrica.support.standalone.client.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small lively desk in French and English, told through the same HTTP calls that anyone makes.
 * Every call carries a key of its own, so telling it again after being cut short adds nothing
 * twice.
 */
public final class Demo {
    private static final String TICKETS = "/api/v1/tickets";

    private final Api api;
    private final Map<String, String> ids = new HashMap<>();

    public Demo(Api api) {
        this.api = api;
    }

    /**
     * @param ticket the body that opens it
     */
    record Story(String key, Map<String, Object> ticket, List<Step> steps) {}

    /** A call on the ticket: either {@code post} or {@code put} names the last part of its path. */
    record Step(@Nullable String post, @Nullable String put, Map<String, Object> body) {}

    /** How many tickets it told. */
    public int tell() {
        List<Story> stories = stories();
        for (Story story : stories) {
            String id =
                    api.post(TICKETS, story.ticket(), "demo:" + story.key())
                            .orElseThrow("The demo could not open " + story.key())
                            .path("id")
                            .asString();
            ids.put(story.key(), id);
        }
        for (Story story : stories) {
            for (int number = 0; number < story.steps().size(); number++) {
                take(story, number);
            }
        }
        return stories.size();
    }

    static List<Story> stories() {
        try (InputStream in = Demo.class.getResourceAsStream("/demo.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(in), new TypeReference<List<Story>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Story story, int number) {
        Step step = story.steps().get(number);
        Map<String, Object> body = withIds(step.body());
        String ticket = TICKETS + "/" + ids.get(story.key()) + "/";
        String key = "demo:%s:%d".formatted(story.key(), number);
        Api.Answer answer =
                step.post() != null
                        ? api.post(ticket + step.post(), body, key)
                        : api.put(ticket + step.put(), body, key);
        answer.orElseThrow("The demo could not go on with " + key);
    }

    /** Another ticket of the demo is named by its key after a {@code #}. */
    private Map<String, Object> withIds(Map<String, Object> body) {
        Map<String, Object> resolved = new HashMap<>(body);
        resolved.replaceAll((name, value) ->
                value instanceof String text && text.startsWith("#")
                        ? Objects.requireNonNull(ids.get(text.substring(1)), text)
                        : value);
        return resolved;
    }
}
