package com.flashafrica.support.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of events: the same value always gives the same bytes (properties, map keys and sets in
 * order, nothing absent written, times as ISO text), and what does not fit is refused.
 */
public final class EventJson {
    private EventJson() {}

    /** The ledger names the type in a column of its own, so the JSON must not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Untyped {}

    /** A mapper for these types' payloads. */
    public static JsonMapper mapper(EventTypes types) {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        // A key that cannot be had is told as that, whatever it was needed for.
                        .disable(SerializationFeature.WRAP_EXCEPTIONS)
                        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .changeDefaultPropertyInclusion(ignored ->
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                        .addModule(
                                new SimpleModule("sets-in-order")
                                        .addSerializer(new OrderedSetSerializer()));
        types.all().forEach(type -> builder.addMixIn(type.payload(), Untyped.class));
        return builder.build();
    }
}
