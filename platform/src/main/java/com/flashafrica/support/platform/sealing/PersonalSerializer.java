package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.PayloadSealing;
import com.flashafrica.support.people.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a personal text sealed, where somebody seals. */
final class PersonalSerializer extends ValueSerializer<Object> {
    private static final Components COMPONENTS = new Components();

    private final String of;
    private final String format;

    /**
     * @param of the component of the enclosing values that holds the person
     * @param format the one that says what the text is written in; empty for none
     */
    PersonalSerializer(String of, String format) {
        this.of = of;
        this.format = format;
    }

    @Override
    public void serialize(Object text, JsonGenerator out, SerializationContext context) {
        if (context.getAttribute(PayloadSealing.Run.class) instanceof SealingRun run) {
            TokenStreamContext here = out.streamWriteContext();
            out.writeString(run.seal(owner(here), path(here), text.toString()));
        } else {
            out.writeString(text.toString());
        }
    }

    private String owner(TokenStreamContext here) {
        if (enclosing(here, of) instanceof PersonId person) {
            return person.value();
        }
        throw new IllegalStateException("nothing around " + path(here) + " says whose it is");
    }

    /** The names that lead to the text; a list's items share one. */
    private String path(TokenStreamContext here) {
        Deque<String> names = new ArrayDeque<>();
        for (TokenStreamContext at = here; at != null; at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                names.addFirst(at.currentName());
            }
        }
        String path = String.join(".", names);
        boolean html = !format.isEmpty() && "HTML".equals(String.valueOf(enclosing(here, format)));
        return html ? path + SealedText.HTML : path;
    }

    /** The component of that name of the nearest value around that has one. */
    private static @Nullable Object enclosing(TokenStreamContext here, String component) {
        for (TokenStreamContext at = here; at != null; at = at.getParent()) {
            Object value = at.currentValue();
            RecordComponent found =
                    value == null ? null : COMPONENTS.get(value.getClass()).get(component);
            if (found != null) {
                return read(found, value);
            }
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a public record is readable", e);
        }
    }
}
