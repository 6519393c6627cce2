package com.flashafrica.support.platform.events;

import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.platform.reading.QueryParameters;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of events that a reader asks for. */
public final class KnownTypes {
    private KnownTypes() {}

    /** Of the parameter {@code types}; none means all. */
    public static Set<String> of(QueryParameters given, EventTypes known) {
        return of("types", given, known);
    }

    /** Of another parameter. */
    public static Set<String> of(String parameter, QueryParameters given, EventTypes known) {
        Set<String> types = given.list(parameter);
        Set<String> names =
                known.all().stream().map(type -> type.name()).collect(Collectors.toSet());
        if (!names.containsAll(types)) {
            given.refuse(parameter, "names a type that there is not");
        }
        return types;
    }
}
