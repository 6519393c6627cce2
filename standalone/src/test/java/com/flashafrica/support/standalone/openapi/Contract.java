package com.flashafrica.support.standalone.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAPI as generated from the controllers, with what code does not say: the conventions that hold
 * for every call, and words, parameters and codes from {@code openapi-words.yml}.
 */
record Contract(ObjectNode document) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    static Contract of(JsonNode generated) throws IOException {
        ObjectNode document = generated.deepCopy().asObject();
        document.putArray("servers").addObject().put("url", "/");
        keepOurs((ObjectNode) document.path("paths"));
        document.path("paths")
                .forEachEntry((path, calls) ->
                        calls.forEachEntry((method, call) ->
                                new Call(path, method, (ObjectNode) call).followConventions()));
        merge(document, words());
        return new Contract(document);
    }

    /** Keys in order, so that a difference shows what changed and nothing else. */
    String text() {
        Map<?, ?> sorted = JSON.convertValue(document, TreeMap.class);
        return JSON.writeValueAsString(sorted) + "\n";
    }

    private static void keepOurs(ObjectNode paths) {
        paths.propertyNames().stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList()
                .forEach(paths::remove);
    }

    private static ObjectNode words() throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi-words.yml")) {
            return JSON.valueToTree(new Yaml().load(Objects.requireNonNull(in)));
        }
    }

    /** What is said wins over what was generated; lists are joined; null takes away. */
    private static void merge(ObjectNode into, JsonNode said) {
        said.forEachEntry((name, value) -> {
            JsonNode there = into.get(name);
            if (value.isNull()) {
                into.remove(name);
            } else if (value.isObject() && there instanceof ObjectNode object) {
                merge(object, value);
            } else if (value.isArray() && there != null && there.isArray()) {
                value.forEach(there.asArray()::add);
            } else {
                into.set(name, value);
            }
        });
    }
}
