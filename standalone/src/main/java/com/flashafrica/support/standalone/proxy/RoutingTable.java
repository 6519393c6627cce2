package com.flashafrica.support.standalone.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which side answers what: the very {@code routing.map} that other proxies read, which travels with
 * this jar.
 */
public record RoutingTable(List<Line> lines) {
    /** The first whose pattern is found in {@code METHOD:/path} decides. */
    public record Line(Pattern route, String side) {}

    public static RoutingTable read() {
        try (InputStream table = RoutingTable.class.getResourceAsStream("/routing.map")) {
            return of(
                    new String(
                            Objects.requireNonNull(table, "routing.map").readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoutingTable of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+", 2);
                lines.add(new Line(Pattern.compile(words[0]), words[1]));
            }
        }
        return new RoutingTable(lines);
    }

    public String side(String method, String path) {
        String key = method + ":" + path;
        return lines.stream()
                .filter(line -> line.route().matcher(key).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line for " + key))
                .side();
    }
}
