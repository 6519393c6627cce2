package com.flashafrica.support.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rows, as {@code report.json} and {@code report.md}. */
public final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Machine machine;
    private final String scale;

    /**
     * @param scale how much was measured, in words
     */
    public Report(Machine machine, String scale) {
        this.machine = machine;
        this.scale = scale;
    }

    public void write(Path folder, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.json"), json(rows));
        Files.writeString(folder.resolve("report.md"), markdown(rows));
    }

    static String json(List<Row> rows) {
        return JSON.writeValueAsString(rows) + "\n";
    }

    /** The table, ratios first, and the machine. */
    public String markdown(List<Row> rows) {
        String table = rows.stream().map(Report::line).collect(Collectors.joining());
        long missed = rows.stream().filter(row -> !row.ok()).count();
        return """
        # Benchmarks

        %s; %d of %d aims met.

        | ratio | what | ours | reference | unit | aim | met |
        |---:|---|---:|---:|---|---|---|
        %s
        Ratios are ours ÷ reference, medians of alternating runs; latencies count from when a request was meant to start.

        | machine | |
        |---|---|
        %s\
        """
                .formatted(scale, rows.size() - missed, rows.size(), table, machine.lines());
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        number(row.ratio()),
                        row.name(),
                        number(row.ours()),
                        number(row.reference()),
                        row.unit(),
                        row.aim(),
                        row.ok() ? "yes" : "**no**");
    }

    /** Three figures that mean something, or all before the point. */
    static String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        double size = Math.abs(number);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
