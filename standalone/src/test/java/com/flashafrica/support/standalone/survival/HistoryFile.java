package com.flashafrica.support.standalone.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A history long enough to be killed in the middle of. */
record HistoryFile(Path path, int tickets) {
    static final String CATEGORY = "survival-import";
    private static final Instant BEGIN = Instant.parse("2016-01-01T00:00:00Z");

    static HistoryFile write(Path path, int tickets) throws IOException {
        Files.write(path, IntStream.range(0, tickets).boxed().flatMap(HistoryFile::told).toList());
        return new HistoryFile(path, tickets);
    }

    private static Stream<String> told(int ticket) {
        Instant opened = BEGIN.plusSeconds(60L * ticket);
        return Stream.of(
                line(
                        ticket,
                        opened,
                        "opened",
                        ", \"subject\": \"s\", \"category\": \"" + CATEGORY + "\""),
                line(ticket, opened.plusSeconds(600), "resolved", ""),
                line(ticket, opened.plusSeconds(1200), "closed", ""));
    }

    private static String line(int ticket, Instant at, String event, String more) {
        return "{\"ticket\": \"S%d\", \"at\": \"%s\", \"by\": \"x\", \"event\": \"%s\"%s}"
                .formatted(ticket, at, event, more);
    }
}
