package com.flashafrica.support.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on a line, as exports have them: its values are texts, whole numbers, or lists of
 * texts. Anything else is malformed, and so is a name that comes twice.
 */
final class JsonLine {
    private final String line;
    private final Map<String, Object> values = new HashMap<>();
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    static JsonLine of(String line) {
        JsonLine json = new JsonLine(line);
        json.object();
        return json;
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new MalformedException("\"" + name + "\" is no text");
    }

    @Nullable String textOrNull(String name) {
        return values.containsKey(name) ? text(name) : null;
    }

    long number(String name) {
        if (values.get(name) instanceof Long number) {
            return number;
        }
        throw new MalformedException("\"" + name + "\" is no number");
    }

    List<String> texts(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new MalformedException("\"" + name + "\" is no list");
    }

    private void object() {
        take('{');
        do {
            String name = string();
            take(':');
            if (values.put(name, value()) != null) {
                throw new MalformedException("\"" + name + "\" comes twice");
            }
        } while (more());
        take('}');
        if (at != line.length()) {
            throw new MalformedException("something follows the object");
        }
    }

    private boolean more() {
        boolean comma = peek() == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    private Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '[' -> list();
            default -> integer();
        };
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        take('[');
        if (peek() != ']') {
            do {
                list.add(string());
            } while (more());
        }
        take(']');
        return list;
    }

    private Long integer() {
        int start = at;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > 18) {
            throw new MalformedException("no value at character " + start);
        }
        return Long.valueOf(line.substring(start, at));
    }

    private String string() {
        take('"');
        int end = line.indexOf('"', at);
        int escape = line.indexOf('\\', at);
        if (end >= 0 && (escape < 0 || escape > end)) {
            String plain = line.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder text = new StringBuilder();
        while (peek() != '"') {
            char c = line.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw new MalformedException("no escape at character " + at);
        };
    }

    private char unicode() {
        try {
            char c = (char) Integer.parseInt(line, at, at + 4, 16);
            at += 4;
            return c;
        } catch (IndexOutOfBoundsException | NumberFormatException _) {
            throw new MalformedException("no escape at character " + at);
        }
    }

    private char peek() {
        if (at >= line.length()) {
            throw new MalformedException("the line ends too soon");
        }
        return line.charAt(at);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw new MalformedException("no " + wanted + " at character " + at);
        }
        at++;
    }
}
