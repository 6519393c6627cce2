package com.flashafrica.support.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was added to a log since we began to look. */
final class LogTail {
    private final Path log;
    private final long from;

    private LogTail(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    static LogTail of(Path log) {
        return new LogTail(log, log.toFile().length());
    }

    boolean contains(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    String complaint() {
        return Complaint.in(lines());
    }

    private List<String> lines() {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of(Complaint.of(e));
        }
    }
}
