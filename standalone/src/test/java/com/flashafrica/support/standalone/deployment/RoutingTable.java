package com.flashafrica.support.standalone.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code routing.map} as the proxy does: the first expression found in the key wins. */
record RoutingTable(List<Line> lines) {
    record Line(Pattern route, String side) {}

    static RoutingTable read() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "routing.map"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+", 2);
                lines.add(new Line(Pattern.compile(words[0]), words[1]));
            }
        }
        return new RoutingTable(lines);
    }

    String side(String method, String path) {
        String key = method + ":" + path;
        return lines.stream()
                .filter(line -> line.route().matcher(key).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line for " + key))
                .side();
    }
}
