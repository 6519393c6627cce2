package com.flashafrica.support.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.flashafrica.support.platform.validation.Reserved;
import com.flashafrica.support.platform.validation.TextValidator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Which answer JSON that cannot be taken in deserves. Values are never repeated. */
public final class JsonProblems {
    private JsonProblems() {}

    /** Null when it is not the caller's doing. */
    static @Nullable Problem of(JacksonException failure) {
        String path = path(failure.getPath());
        return switch (failure) {
            case StreamConstraintsException _ ->
                    Problem.malformed(
                            "The JSON is nested too deep, or a text or a number in it is too"
                                    + " long.");
            case InputCoercionException unfit ->
                    Problem.unacceptable(path, reason(unfit.getTargetType()));
            case StreamReadException _ ->
                    Problem.malformed("The body is not valid JSON" + place(failure) + ".");
            case UnrecognizedPropertyException _ ->
                    Problem.unacceptable(path, "is not a known field");
            case UnreservedText.HasReserved _ -> Problem.unacceptable(path, Reserved.REASON);
            case UnreservedText.CannotBeKept _ ->
                    Problem.unacceptable(path, TextValidator.UNWRITABLE);
            case MismatchedInputException mismatch ->
                    path.isEmpty()
                            ? Problem.malformed(
                                    "The body has to be one JSON object, and nothing else.")
                            : Problem.unacceptable(path, reason(mismatch.getTargetType()));
            case ValueInstantiationException unfit ->
                    Problem.unacceptable(path, reason(unfit.getType().getRawClass()));
            default -> null;
        };
    }

    /** What is wrong with which field, where the JSON is a part of a larger body. */
    public static FieldProblem field(JacksonException failure) {
        Problem problem = of(failure);
        return problem == null || problem.errors().isEmpty()
                ? new FieldProblem(path(failure.getPath()), "has the wrong form")
                : problem.errors().getFirst();
    }

    /** The same in one phrase, for a line of a file. */
    public static String reason(JacksonException failure) {
        Problem problem = of(failure);
        if (problem == null) {
            return "cannot be read";
        }
        if (problem.errors().isEmpty()) {
            return path(failure.getPath()).isEmpty()
                    ? "is not one JSON object"
                    : "is not acceptable";
        }
        FieldProblem error = problem.errors().getFirst();
        return error.field() + " " + error.reason();
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String reason(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "has the wrong type";
        }
        if (wanted.isEnum()) {
            return "must be one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(JsonProblems::name)
                            .collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "must be a text";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return wanted == boolean.class ? "must be true or false" : "must be a number";
        }
        if (wanted == LocalDate.class) {
            return "must be a date, such as 2026-12-25";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(wanted)) {
            return "must be an ISO-8601 time";
        }
        return Iterable.class.isAssignableFrom(wanted) ? "must be a list" : "has the wrong form";
    }

    /** A constant as it is written in JSON. */
    private static String name(Object constant) {
        String name = ((Enum<?>) constant).name();
        try {
            JsonProperty written =
                    ((Enum<?>) constant)
                            .getDeclaringClass()
                            .getField(name)
                            .getAnnotation(JsonProperty.class);
            return written == null ? name : written.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a constant is a field", e);
        }
    }
}
