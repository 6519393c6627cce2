package com.flashafrica.support.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code requester.email} or {@code tags[3]}
 * @param reason in English, without repeating the value: it may be personal
 */
public record FieldProblem(String field, String reason) {
    private static final int MOST = 5;

    /** For the detail of a problem: the first few, none of them a secret. */
    static @Nullable String inWords(List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        String first =
                problems.stream()
                        .limit(MOST)
                        .map(FieldProblem::clause)
                        .collect(Collectors.joining("; "));
        return problems.size() > MOST ? first + "; and more." : first + ".";
    }

    /** A reason goes on after the field's name, or is a sentence of its own; the list ends once. */
    private String clause() {
        if (!reason.endsWith(".")) {
            return (field + " " + reason).strip();
        }
        String sentence = reason.substring(0, reason.length() - 1);
        return field.isEmpty() ? sentence : field + ": " + sentence;
    }
}
