package com.flashafrica.support.ledger;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which record stands for which logical event name, and how older revisions become the newest.
 * Names come from {@link JsonTypeName}, revisions from {@link Revision} (1 without one). Immutable.
 */
public final class EventTypes {
    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byClass;
    private final Map<Older, UnaryOperator<JsonNode>> upcasters;

    private record Older(String type, int revision) {}

    private EventTypes(
            Map<String, EventType> byName,
            Map<Class<?>, EventType> byClass,
            Map<Older, UnaryOperator<JsonNode>> upcasters) {
        this.byName = Map.copyOf(byName);
        this.byClass = Map.copyOf(byClass);
        this.upcasters = Map.copyOf(upcasters);
    }

    /**
     * Knows every record below the given sealed interfaces, or the given records themselves.
     *
     * @throws IllegalArgumentException when a record has no name, two share one, or something below
     *     a root is neither a record nor sealed
     */
    public static EventTypes of(Class<?>... sealedRoots) {
        Map<String, EventType> byName = new HashMap<>();
        Map<Class<?>, EventType> byClass = new HashMap<>();
        for (Class<?> payload : records(List.of(sealedRoots))) {
            EventType type = read(payload);
            EventType twin = byName.put(type.name(), type);
            if (twin != null && !twin.equals(type)) {
                throw new IllegalArgumentException(
                        twin.payload().getName() + " and " + payload.getName() + " share a name");
            }
            byClass.put(payload, type);
        }
        return new EventTypes(byName, byClass, Map.of());
    }

    private static List<Class<?>> records(Collection<Class<?>> roots) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> root : roots) {
            Class<?>[] below = root.getPermittedSubclasses();
            if (root.isRecord()) {
                records.add(root);
            } else if (below != null) {
                records.addAll(records(List.of(below)));
            } else {
                throw new IllegalArgumentException(root.getName() + " is no record and not sealed");
            }
        }
        return records;
    }

    private static EventType read(Class<?> payload) {
        JsonTypeName name = payload.getAnnotation(JsonTypeName.class);
        if (name == null || name.value().isEmpty()) {
            throw new IllegalArgumentException(payload.getName() + " needs a @JsonTypeName");
        }
        Names.check("type", name.value());
        Revision revision = payload.getAnnotation(Revision.class);
        int number = revision == null ? 1 : Integer.parseInt(revision.value());
        return new EventType(name.value(), number, payload);
    }

    /**
     * Also reads the type's given revision, by turning its JSON into that of the next one. Chains:
     * 1 to 3 needs one for 1 and one for 2. The operator may change and return its argument.
     */
    public EventTypes upcasting(String type, int fromRevision, UnaryOperator<JsonNode> upcaster) {
        EventType current = byName.get(type);
        if (current == null || fromRevision < 1 || fromRevision >= current.revision()) {
            throw new IllegalArgumentException(
                    "%s has no revision after %d".formatted(type, fromRevision));
        }
        Map<Older, UnaryOperator<JsonNode>> more = new HashMap<>(upcasters);
        more.put(new Older(type, fromRevision), upcaster);
        return new EventTypes(byName, byClass, more);
    }

    /** Every type known. */
    public Collection<EventType> all() {
        return byName.values();
    }

    /** The type of a record class; fails with {@link IllegalArgumentException} for any other. */
    public EventType typeOf(Class<?> payload) {
        EventType type = byClass.get(payload);
        if (type == null) {
            throw new IllegalArgumentException(payload.getName() + " is not a known event");
        }
        return type;
    }

    /** Whether the class is an event known here. */
    public boolean knows(Class<?> payload) {
        return byClass.containsKey(payload);
    }

    /** The type that reads this name and revision; fails with {@link UnknownEventType}. */
    public EventType typeNamed(String name, int revision) {
        EventType type = byName.get(name);
        if (type == null || revision > type.revision() || !readable(type, revision)) {
            throw new UnknownEventType(name, revision);
        }
        return type;
    }

    private boolean readable(EventType type, int revision) {
        for (int older = revision; older < type.revision(); older++) {
            if (!upcasters.containsKey(new Older(type.name(), older))) {
                return false;
            }
        }
        return true;
    }

    JsonNode upcast(EventType to, int revision, JsonNode json) {
        JsonNode newer = json;
        for (int older = revision; older < to.revision(); older++) {
            @Nullable UnaryOperator<JsonNode> upcaster = upcasters.get(new Older(to.name(), older));
            if (upcaster == null) {
                throw new UnknownEventType(to.name(), revision);
            }
            newer = upcaster.apply(newer);
        }
        return newer;
    }
}
