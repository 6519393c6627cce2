package com.flashafrica.support.ticketing.upload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is called, by anybody and for anybody: the last part of a path, and only that. */
final class FileName {
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;

    private FileName() {}

    /** Null when nothing is left of it. */
    static @Nullable String clean(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().forEach(one -> clean.appendCodePoint(isFine(one) ? one : '_'));
        // Dots in front hide a file, dots and blanks at the end are lost on some computers.
        String name = clean.toString().strip().replaceFirst("^\\.+", "");
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        String shortened = shortened(name.substring(0, end));
        return shortened.isEmpty() ? null : shortened;
    }

    /** In lower case, without its dot; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Nothing that ends a line, turns writing around or means something to a file system. */
    private static boolean isFine(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> "<>:\"|?*".indexOf(one) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        String ending = ends ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
