package com.flashafrica.support.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** All rows, for people and for programs. */
public record FaultReport(long seed, List<FaultRow> rows) {
    /** Whether nothing was lost, doubled or otherwise wrong. */
    public boolean ok() {
        return rows.stream().allMatch(FaultRow::ok);
    }

    /** In a sentence or two. */
    String verdict() {
        long skipped = rows.stream().filter(row -> row.skipped() != null).count();
        String tried = ok() ? "Nothing was lost." : "NOT AS IT SHOULD BE.";
        return skipped == 0
                ? tried
                : "%s Not tried: %d of %d.".formatted(tried, skipped, rows.size());
    }

    public long lost() {
        return rows.stream().mapToLong(FaultRow::lost).sum();
    }

    /** As {@code faults.json} and {@code faults.md}. */
    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("faults.json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("seed", seed, "ok", ok(), "faults", rows)));
        Files.writeString(folder.resolve("faults.md"), table() + details());
    }

    String table() {
        return rows.stream()
                .map(FaultReport::line)
                .collect(
                        Collectors.joining(
                                "\n",
                                """
                                | fault | rounds | acknowledged | lost | duplicated | worst recovery |
                                |---|--:|--:|--:|--:|--:|
                                """,
                                "\n"));
    }

    static String line(FaultRow row) {
        if (row.skipped() != null) {
            return "| %d. %s | – | | | | %s |".formatted(row.number(), row.fault(), row.skipped());
        }
        return String.format(
                Locale.ROOT,
                "| %d. %s%s | %d | %,d | %d | %d | %.1f s |",
                row.number(),
                row.fault(),
                row.findings().isEmpty() ? "" : " **!**",
                row.rounds(),
                row.acknowledged(),
                row.lost(),
                row.duplicated(),
                row.worstRecoveryMillis() / 1_000.0);
    }

    private String details() {
        return rows.stream()
                .filter(row -> !row.findings().isEmpty())
                .map(row ->
                        "\n%d. %s\n%s\n"
                                .formatted(
                                        row.number(),
                                        row.fault(),
                                        row.findings().stream()
                                                .map(finding -> "- " + finding)
                                                .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining());
    }
}
