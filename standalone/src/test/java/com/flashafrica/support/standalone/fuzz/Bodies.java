package com.flashafrica.support.standalone.fuzz;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the contract has it, and then with something wrong in it. */
final class Bodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode openApi;
    private final Values values;

    Bodies(JsonNode openApi, Values values) {
        this.openApi = openApi;
        this.values = values;
    }

    /** A body for the schema; right, mostly. */
    JsonNode sound(JsonNode schema, String name, Random random, int depth) {
        JsonNode known = resolved(schema);
        if (known.has("oneOf")) {
            JsonNode choices = known.path("oneOf");
            return sound(choices.get(random.nextInt(choices.size())), name, random, depth);
        }
        if (known.has("enum")) {
            JsonNode constants = known.path("enum");
            return constants.get(random.nextInt(constants.size()));
        }
        return switch (type(known)) {
            case "object" -> object(known, random, depth);
            case "array" -> array(known, name, random, depth);
            case "integer", "number" -> NODES.numberNode(values.number(name, random));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.stringNode(values.text(name, random));
            default -> NODES.objectNode();
        };
    }

    private JsonNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .forEachEntry((name, property) -> {
                    // Whoever else is named did not sign in: that is refused before all else.
                    boolean chosen =
                            name.equals("by") ? random.nextInt(12) == 0 : random.nextInt(3) > 0;
                    if (required.contains(name) || (depth < 5 && chosen)) {
                        object.set(name, sound(property, name, random, depth + 1));
                    }
                });
        if (schema.path("additionalProperties").isObject()) {
            for (String day : List.of("MON", "TUE", "SUN")) {
                object.set(day, JSON.readTree("[[\"09:00\",\"12:30\"],[\"13:30\",\"18:00\"]]"));
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, Random random, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            array.add(sound(schema.path("items"), name, random, depth + 1));
        }
        return array;
    }

    /** Spoils one place of it. */
    void spoil(JsonNode body, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode place = Hostile.pick(random, containers);
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            if (names.isEmpty() || random.nextInt(5) == 0) {
                object.set(Hostile.text(random), wrong(random));
            } else if (random.nextInt(5) == 0) {
                object.remove(Hostile.pick(random, names));
            } else {
                object.set(Hostile.pick(random, names), wrong(random));
            }
        } else if (place instanceof ArrayNode array) {
            array.add(wrong(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(inner -> collect(inner, containers));
        }
    }

    private static JsonNode wrong(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(random.nextInt(3) - 1);
            case 3 -> NODES.numberNode(new java.math.BigDecimal("1E+30"));
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.arrayNode().add(NODES.nullNode());
            case 6 -> NODES.objectNode().put("$ne", "");
            case 7 -> nested(NODES.arrayNode(), 20);
            case 8 -> NODES.stringNode("y".repeat(1 + random.nextInt(120_000)));
            default -> NODES.stringNode(Hostile.text(random));
        };
    }

    private static JsonNode nested(ArrayNode inner, int depth) {
        return depth == 0 ? inner : nested(NODES.arrayNode().add(inner), depth - 1);
    }

    /** The text of it, now and then torn where JSON itself is. */
    String text(JsonNode body, Random random) {
        String json = JSON.writeValueAsString(body);
        return switch (random.nextInt(80)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1));
            case 1 -> json + json;
            case 2 -> json.replaceFirst("\"[a-z]+\":", "\"\\\\ud800\":");
            case 3 -> json.replaceFirst(":\"", ":\"\\\\ud83d");
            case 4 -> json.replaceFirst(":\"", ":\"\\\\u0000");
            case 5 -> json.replaceFirst("\\{", "{\"by\":\"a\",\"by\":\"b\",");
            case 6 -> "[".repeat(5_000) + "]".repeat(5_000);
            case 7 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 8 -> json.replaceFirst(":", ":" + "1".repeat(5_000) + ",\"z\":");
            case 9 -> json.replaceFirst(":", ":1e999999999,\"z\":");
            case 10 -> "\uFEFF" + json;
            case 11 ->
                    Base64.getEncoder()
                            .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case 12 -> json.replaceFirst(":\"", ":\"" + "\uE000" + "1:x:y:z\uE001");
            case 13 -> json.replaceFirst("\\{", "{\"" + "n".repeat(5_000) + "\":1,");
            case 14 -> "";
            case 15 -> "null";
            case 16 -> json.replaceFirst(":\"", ":\"\u0000\u0008");
            default -> json;
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode known = schema;
        while (known.has("$ref")) {
            known =
                    openApi.path("components")
                            .path("schemas")
                            .path(known.path("$ref").asString().replaceFirst(".*/", ""));
        }
        return known;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }
}
