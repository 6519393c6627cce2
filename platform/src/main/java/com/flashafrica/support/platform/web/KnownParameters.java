package com.flashafrica.support.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * The query parameters that a call has. One that it does not have is refused by name: whoever sends
 * it would take the answer for another.
 */
public final class KnownParameters {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,29}");

    private KnownParameters() {}

    /**
     * These and no others, each at most once.
     *
     * @throws ProblemException 400 when it is otherwise
     */
    public static void only(ServerWebExchange exchange, String... names) {
        var given = exchange.getRequest().getQueryParams();
        List<FieldProblem> errors = new ArrayList<>();
        for (String name : names) {
            List<String> values = given.getOrDefault(name, List.of());
            if (values.size() > 1) {
                errors.add(new FieldProblem(name, "is given more than once"));
            } else if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
                errors.add(new FieldProblem(name, "is empty"));
            }
        }
        errors.addAll(unknown(given, Set.of(names)));
        if (!errors.isEmpty()) {
            throw Problem.badParameters(errors).exception();
        }
    }

    /** What is wrong with each of those that are not known, by name. */
    public static List<FieldProblem> unknown(
            MultiValueMap<String, String> given, Set<String> known) {
        return given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldProblem(plain(name), "is not a parameter of this resource"))
                .distinct()
                .toList();
    }

    /** What cannot be the name of a parameter was meant for something else: it is not repeated. */
    private static String plain(String name) {
        return NAME.matcher(name).matches() ? name : "?";
    }
}
