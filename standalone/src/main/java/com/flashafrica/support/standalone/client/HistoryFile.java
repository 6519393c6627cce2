package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file to import: what it is, by its name, and about how many lines it has. */
record HistoryFile(Path path, String contentType, String usualSource) {
    private static final int BUFFER = 1 << 16;

    static HistoryFile of(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CannotStart("There is no file %s to read.".formatted(path));
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new HistoryFile(path, "text/csv", "servicenow");
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return new HistoryFile(path, "application/x-ndjson", "history");
        }
        throw new CannotStart(
                "%s is neither .csv (ServiceNow's columns) nor .ndjson.".formatted(path));
    }

    /**
     * Line ends, for a progress bar: a quoted field may hold some, so a little too many at most.
     */
    long lines() throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
        }
        return Math.max(1, lines);
    }
}
