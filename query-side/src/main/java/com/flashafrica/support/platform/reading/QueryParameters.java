package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.web.FieldProblem;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * A request's query parameters, taken at their word. Ask for each one that is known, then {@link
 * #check}: it refuses the request with all that is wrong with it, unknown parameters included.
 */
public final class QueryParameters {
    private static final int LONGEST = 500;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final MultiValueMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final List<FieldProblem> errors = new ArrayList<>();

    private QueryParameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    public static QueryParameters of(ServerWebExchange exchange) {
        return new QueryParameters(exchange.getRequest().getQueryParams());
    }

    /** Null when it was not given. */
    public @Nullable String text(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            refuse(name, "is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Every value it was repeated with; each is taken whole, commas and all. */
    public Set<String> texts(String name) {
        return new TreeSet<>(values(name));
    }

    /** Repeated, or separated by commas. */
    public Set<String> list(String name) {
        return values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of constants, repeated or separated by commas. */
    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String value : list(name)) {
            try {
                constants.add(Enum.valueOf(type, value));
            } catch (IllegalArgumentException _) {
                refuse(name, "must be of " + Arrays.toString(type.getEnumConstants()));
            }
        }
        return constants;
    }

    public @Nullable Instant instant(String name) {
        Instant time =
                parsed(
                        name,
                        Instant::parse,
                        "must be an ISO-8601 time in UTC, such as 2026-01-31T08:00:00Z");
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            refuse(name, "must be in the years 1 to 9999");
            return null;
        }
        return time;
    }

    /** A place in the ledger: a whole number from 0. */
    public @Nullable Long position(String name) {
        return parsed(name, Positions::parse, Positions.FORM);
    }

    /** Of something that has versions: a whole number from 0. */
    public @Nullable Long version(String name) {
        return parsed(name, Positions::parse, "must be a version: a whole number");
    }

    /** False when it was not given. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(choice(name));
    }

    /** Null when it was not given: either will do. */
    public @Nullable Boolean choice(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            refuse(name, "must be true or false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    /** How long a list may be. */
    public int limit() {
        Integer limit = parsed("limit", Integer::valueOf, Listing.LIMIT_FORM);
        if (limit != null && (limit < 1 || limit > Listing.LARGEST)) {
            refuse("limit", Listing.LIMIT_FORM);
        }
        return limit == null ? Listing.USUAL : limit;
    }

    public void refuse(String name, String reason) {
        FieldProblem error = new FieldProblem(name, reason);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 400 when anything is wrong
     */
    public void check() {
        KnownParameters.unknown(given, known)
                .forEach(unknown -> refuse(unknown.field(), unknown.reason()));
        if (!errors.isEmpty()) {
            throw Problem.badParameters(errors).exception();
        }
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parser, String form) {
        String value = text(name);
        try {
            return value == null ? null : parser.apply(value);
        } catch (DateTimeParseException | NumberFormatException _) {
            refuse(name, form);
            return null;
        }
    }

    private List<String> values(String name) {
        known.add(name);
        List<String> values = new ArrayList<>();
        for (String value : given.getOrDefault(name, List.of())) {
            if (value == null || value.isBlank()) {
                refuse(name, "is empty");
            } else if (value.length() > LONGEST) {
                refuse(name, "is longer than " + LONGEST + " characters");
            } else {
                values.add(value);
            }
        }
        return values;
    }
}
