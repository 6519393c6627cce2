package com.flashafrica.support.standalone.postgres;

import java.util.List;
import java.util.regex.Pattern;

/** The one line of an error that tells a person what to do. */
final class Complaint {
    private static final Pattern GRAVE =
            Pattern.compile("(?:FATAL|PANIC|ERROR|error|fatal):\\s+(.*)");
    private static final String DISK_FULL = "No space left on device";

    private Complaint() {}

    static String of(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return message.contains(DISK_FULL)
                ? "the disk is full"
                : error.getClass().getSimpleName() + ": " + message;
    }

    /** The last grave line, or the last one at all. */
    static String in(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.contains(DISK_FULL))) {
            return "the disk is full";
        }
        return lines.reversed().stream()
                .map(GRAVE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
    }
}
