package com.flashafrica.support.standalone.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written above a record in its source: its first words, and of its components. */
record SourceText(String words, Map<String, String> parameters) {
    private static final List<String> MODULES =
            List.of("platform", "command-side", "query-side", "standalone");
    private static final Pattern TAG = Pattern.compile("\\{@(?:link|code)\\s+([^}]*)}");

    static SourceText of(Class<?> type) {
        String source = source(type);
        Matcher matcher =
                Pattern.compile(
                                "/\\*\\*((?:(?!\\*/).)*)\\*/(?:\\s*@\\w+(?:\\([^)]*\\))?)*"
                                        + "\\s*(?:public\\s+)?record\\s+"
                                        + type.getSimpleName()
                                        + "\\s*\\(",
                                Pattern.DOTALL)
                        .matcher(source);
        return matcher.find() ? of(matcher.group(1)) : new SourceText("", Map.of());
    }

    private static SourceText of(String comment) {
        String plain = comment.replaceAll("(?m)^\\s*\\*", " ").replaceAll("\\s+", " ").strip();
        String[] parts = plain.split("@param\\s+", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndText = parts[i].split("\\s+", 2);
            parameters.put(nameAndText[0], readable(nameAndText.length < 2 ? "" : nameAndText[1]));
        }
        return new SourceText(readable(parts[0]), parameters);
    }

    private static String readable(String text) {
        return TAG.matcher(text)
                .replaceAll(tag -> {
                    String[] words = tag.group(1).strip().split("\\s+", -1);
                    String last = words[words.length - 1];
                    return Matcher.quoteReplacement(
                            last.replaceAll("(?:\\w+\\.)+(?=[A-Z])", "").replace('#', '.'));
                })
                .strip();
    }

    private static String source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String file = "src/main/java/" + outermost.getName().replace('.', '/') + ".java";
        try {
            for (String module : MODULES) {
                Path path = Path.of("..", module).resolve(file);
                if (Files.exists(path)) {
                    return Files.readString(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no source of " + type);
    }
}
