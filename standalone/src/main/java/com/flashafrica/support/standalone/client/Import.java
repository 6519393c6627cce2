package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands a file to the running platform and shows how far it is. */
public final class Import {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int ERRORS_SHOWN = 10;

    private final Api api;
    private final PrintStream out;
    private final Progress progress;

    public Import(Api api, PrintStream out, Progress progress) {
        this.api = api;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Returns when it is done, whether with bad lines or not.
     *
     * @param source the system the history comes from; the same file under the same source adds
     *     nothing the second time
     * @return whether the import came to its end
     */
    public boolean run(Path path, @Nullable String source) throws IOException {
        HistoryFile file = HistoryFile.of(path);
        long started = System.nanoTime();
        String id = upload(file, source == null ? file.usualSource() : source);
        JsonNode state = follow(id, file.lines());
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        report(state, millis);
        return state.path("state").asString().equals("DONE");
    }

    private String upload(HistoryFile file, String source) throws FileNotFoundException {
        String path = "/api/v1/imports?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        return api.upload(path, file.contentType(), BodyPublishers.ofFile(file.path()))
                .orElseThrow("The import was not taken")
                .path("importId")
                .asString();
    }

    private JsonNode follow(String id, long lines) {
        while (true) {
            JsonNode state = api.get("/api/v1/imports/" + id).orElseThrow("The import is gone");
            if (!state.path("state").asString().equals("RUNNING")) {
                progress.end();
                return state;
            }
            progress.show(percent(state, lines), counts(state));
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new CannotStart("Interrupted; the import goes on.");
            }
        }
    }

    /** Half is reading the file, half is telling the ledger what it says. */
    private static int percent(JsonNode state, long lines) {
        long found = state.path("found").asLong();
        long read = Math.min(50, state.path("rows").asLong() * 50 / lines);
        return state.path("stage").asString().equals("TELLING") && found > 0
                ? (int) Math.min(99, 50 + state.path("tickets").asLong() * 50 / found)
                : (int) read;
    }

    private static String counts(JsonNode state) {
        return "%,d rows, %,d tickets, %,d events"
                .formatted(
                        state.path("rows").asLong(),
                        state.path("tickets").asLong(),
                        state.path("events").asLong());
    }

    private void report(JsonNode state, long millis) {
        JsonNode errors = state.path("errors");
        for (int at = 0; at < Math.min(ERRORS_SHOWN, errors.size()); at++) {
            JsonNode error = errors.get(at);
            out.printf(
                    "line %s: %s%n",
                    error.path("line").asString(), error.path("reason").asString());
        }
        long more = errors.size() + state.path("moreErrors").asLong() - ERRORS_SHOWN;
        if (more > 0) {
            out.printf("… and %,d more%n", more);
        }
        out.printf(
                "%s: %s, %,d skipped, %,d errors in %.1f s%n",
                state.path("state").asString(),
                counts(state),
                state.path("skipped").asLong(),
                errors.size() + state.path("moreErrors").asLong(),
                millis / 1000.0);
    }
}
