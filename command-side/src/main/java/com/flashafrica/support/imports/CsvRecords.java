package com.flashafrica.support.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. A broken one costs its first line only: the search for the next record
 * goes on at the line after, so that a quote that is never closed swallows nothing.
 */
final class CsvRecords {
    private static final int MOST_LINES = 100;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Lines lines;
    private final int longest;
    private final List<Line> ahead = new ArrayList<>();

    /**
     * @param longest in characters
     */
    CsvRecords(Lines lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    /**
     * The next record that is not blank; null at the end.
     *
     * @param columns how many it must have; 0 for any
     */
    @Nullable CsvRecord next(int columns) throws IOException {
        while (true) {
            Line first = ahead(0);
            if (first == null) {
                return null;
            }
            if (!first.text().isBlank() || first.broken() != null) {
                CsvRecord whole = whole(first, columns);
                ahead.removeFirst();
                return whole;
            }
            ahead.removeFirst();
        }
    }

    private CsvRecord whole(Line first, int columns) throws IOException {
        if (first.broken() != null) {
            return broken(first, first.broken());
        }
        StringBuilder text = new StringBuilder(first.text());
        Quotes quotes = Quotes.CLOSED.after(first.text());
        int further = 0;
        while (quotes == Quotes.OPEN && further < MOST_LINES && text.length() < longest) {
            Line line = ahead(further + 1);
            if (line == null || line.broken() != null) {
                break;
            }
            further++;
            text.append('\n').append(line.text());
            quotes = quotes.after(line.text());
        }
        if (quotes != Quotes.CLOSED) {
            return broken(first, "has a quote that is never closed, or text after a closing one");
        }
        List<String> values = values(text.toString());
        if (values == null) {
            return broken(first, "is not CSV");
        }
        if (columns > 0 && values.size() != columns) {
            return broken(first, "has " + values.size() + " fields instead of " + columns);
        }
        ahead.subList(0, further).clear();
        return new CsvRecord(first.number(), values, null);
    }

    private static CsvRecord broken(Line first, String reason) {
        List<String> values = values(first.text());
        return new CsvRecord(first.number(), values == null ? split(first.text()) : values, reason);
    }

    private static List<String> split(String text) {
        return List.of(text.replace("\"", "").split(",", -1));
    }

    private static @Nullable List<String> values(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var records = parser.iterator();
            List<String> values = records.hasNext() ? records.next().toList() : List.of();
            return records.hasNext() ? null : values;
        } catch (IOException | UncheckedIOException _) {
            return null;
        }
    }

    /** The line so many after the next one. */
    private @Nullable Line ahead(int index) throws IOException {
        while (ahead.size() <= index) {
            Line line = lines.next();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(index);
    }
}
