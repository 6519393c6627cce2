package com.flashafrica.support.ticketing.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** In which order a list comes. Tickets that are equal in it come by number, the same way round. */
public enum QueueSort {
    NEWEST("-opened", "openedAt", -1),
    OLDEST("opened", "openedAt", 1),
    CHANGED_LAST("-updated", "updatedAt", -1),
    CHANGED_FIRST("updated", "updatedAt", 1),
    MOST_URGENT("-priority", "urgency", -1),
    LEAST_URGENT("priority", "urgency", 1),
    LAST_NUMBER("-number", "number", -1),
    FIRST_NUMBER("number", "number", 1),
    /** What nothing is due of comes last. */
    DUE_FIRST("due", "due.next", 1);

    private final String parameter;
    private final String field;
    private final int direction;

    QueueSort(String parameter, String field, int direction) {
        this.parameter = parameter;
        this.field = field;
        this.direction = direction;
    }

    static Optional<QueueSort> named(String parameter) {
        return Arrays.stream(values()).filter(sort -> sort.parameter.equals(parameter)).findAny();
    }

    static String names() {
        return Arrays.stream(values())
                .map(sort -> sort.parameter)
                .collect(Collectors.joining(", "));
    }

    String parameter() {
        return parameter;
    }

    /** As a number, in the form the view keeps it: times are whole microseconds since 1970. */
    long key(QueueDocument row) {
        return switch (this) {
            case NEWEST, OLDEST -> micros(row.openedAt());
            case CHANGED_LAST, CHANGED_FIRST -> micros(row.updatedAt());
            case MOST_URGENT, LEAST_URGENT -> row.urgency();
            case LAST_NUMBER, FIRST_NUMBER -> row.number();
            case DUE_FIRST -> micros(row.due().next());
        };
    }

    Document order() {
        return field.equals("number")
                ? new Document(field, direction)
                : new Document(field, direction).append("number", direction);
    }

    /**
     * What holds of the rows that come after one with this key and number. The first condition
     * alone bounds the index that is walked.
     */
    List<Document> after(long lastKey, long lastNumber) {
        String beyond = direction > 0 ? "$gt" : "$lt";
        if (field.equals("number")) {
            return List.of(new Document(field, new Document(beyond, lastNumber)));
        }
        Document tied =
                new Document(field, lastKey).append("number", new Document(beyond, lastNumber));
        Document further = new Document(field, new Document(beyond, lastKey));
        return List.of(
                new Document(field, new Document(beyond + "e", lastKey)),
                new Document("$or", List.of(further, tied)));
    }

    /** The order that {@link #order} asks for. */
    Comparator<QueueDocument> comparator() {
        Comparator<QueueDocument> rising =
                Comparator.comparingLong(this::key).thenComparingLong(QueueDocument::number);
        return direction > 0 ? rising : rising.reversed();
    }

    /** What {@link #after} asks for. */
    boolean isAfter(QueueDocument row, long lastKey, long lastNumber) {
        int beyond = Long.compare(key(row), lastKey);
        return (beyond == 0 ? Long.compare(row.number(), lastNumber) : beyond) * direction > 0;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
