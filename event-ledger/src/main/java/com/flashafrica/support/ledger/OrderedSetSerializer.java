package com.flashafrica.support.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * A set as an array in the order of its elements' text: {@code Set.of} has another order each run.
 */
final class OrderedSetSerializer extends StdSerializer<Set<?>> {

    OrderedSetSerializer() {
        super(TypeFactory.unsafeSimpleType(Set.class));
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator out, SerializationContext context) {
        List<Object> elements = new ArrayList<>(set);
        elements.sort(Comparator.comparing(String::valueOf));
        out.writeStartArray();
        for (Object element : elements) {
            context.writeValue(out, element);
        }
        out.writeEndArray();
    }
}
