package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Has views built again, beside those that go on serving reads, and waits for them. */
public final class Rebuild {
    private static final String VIEWS = "/api/v1/views";
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Api api;
    private final PrintStream out;
    private final Progress progress;

    public Rebuild(Api api, PrintStream out, Progress progress) {
        this.api = api;
        this.out = out;
        this.progress = progress;
    }

    /**
     * @param view its name; all when none is named
     */
    public void run(@Nullable String view) {
        List<String> names = view == null ? names() : List.of(view);
        for (String name : names) {
            int before = status(name).path("generation").asInt();
            api.post(VIEWS + "/" + name + "/rebuilds", Map.of(), UUID.randomUUID().toString())
                    .orElseThrow("No rebuild of " + name);
            long position = untilAfter(before, name);
            out.printf("%s is built again, up to position %,d%n", name, position);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (JsonNode view : all()) {
            names.add(view.path("name").asString());
        }
        return names;
    }

    private long untilAfter(int generation, String name) {
        while (true) {
            JsonNode status = status(name);
            if (status.path("generation").asInt() > generation) {
                progress.end();
                return status.path("position").asLong();
            }
            JsonNode next = status.path("rebuilding");
            progress.show(next.path("percent").asInt(0), name);
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new CannotStart("Interrupted; the rebuild goes on.");
            }
        }
    }

    private JsonNode status(String name) {
        for (JsonNode view : all()) {
            if (view.path("name").asString().equals(name)) {
                return view;
            }
        }
        throw new CannotStart("There is no view %s; there are %s.".formatted(name, names()));
    }

    private JsonNode all() {
        return api.get(VIEWS).orElseThrow("The views cannot be seen").path("items");
    }
}
