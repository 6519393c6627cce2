package com.flashafrica.support.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it was measured on. */
public record Machine(Map<String, String> facts) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /**
     * @param now when it was measured
     */
    public static Machine here(Instant now) {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measured", now.toString());
        facts.put("processors", system.getAvailableProcessors() + " × " + processor());
        facts.put("memory", (system.getTotalMemorySize() >> 20) + " MB");
        facts.put("load before", "%.2f".formatted(system.getSystemLoadAverage()));
        facts.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        facts.put("Java", Runtime.version().toString());
        return new Machine(facts);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }

    String lines() {
        return facts.entrySet().stream()
                .map(fact -> "| %s | %s |%n".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
    }
}
