package com.flashafrica.support.standalone.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes requests, each of them in some way wrong, or nearly right. */
final class Requests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");

    private final List<Operation> operations;
    private final Bodies bodies;
    private final Values values;
    private final List<String> tokens;

    /**
     * @param tokens of every role; a request has one of them, or none
     */
    Requests(List<Operation> operations, Bodies bodies, Values values, List<String> tokens) {
        this.operations = operations;
        this.bodies = bodies;
        this.values = values;
        this.tokens = tokens;
    }

    /**
     * @param bytes as they go over the wire
     */
    @SuppressWarnings("ArrayRecordComponent") // Sent once.
    record Request(Operation operation, String method, byte[] bytes) {
        /** To be read by whoever has to find out. */
        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
        }
    }

    Request next(Random random) {
        Operation operation = Hostile.pick(random, operations);
        boolean asMeant = random.nextInt(15) > 0;
        String method = asMeant ? operation.method() : Hostile.pick(random, METHODS);
        StringBuilder head = new StringBuilder(method + " ");
        head.append(path(operation.path(), random)).append(query(operation, random));
        head.append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers(random).forEach(header -> head.append(header).append("\r\n"));
        byte[] body = body(operation, head, random);
        if (body.length > 0 || List.of("POST", "PUT", "PATCH").contains(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return new Request(operation, method, bytes.toByteArray());
    }

    private String path(String template, Random random) {
        String path =
                VARIABLE.matcher(template)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(variable(found.group(1), random)));
        return switch (random.nextInt(120)) {
            case 0 -> path + "/";
            case 1 -> path.replaceFirst("/api", "//api");
            case 2 -> path.replaceFirst("/v1", "/./v1/x/..");
            case 3 -> path + ";jsessionid=1;a=b";
            case 4 -> path.replaceFirst("/v1/", "/v1;x=1/");
            case 5 -> path + "%00";
            case 6 -> path.replaceFirst("/v1/", "/v1%2f");
            case 7 -> path + "%";
            case 8 -> path + "%zz";
            case 9 -> path.toUpperCase(java.util.Locale.ROOT);
            case 10 -> path + "/%2e%2e/%2e%2e/actuator/env";
            case 11 -> path + "x".repeat(9_000);
            case 12 -> "http://evil.example" + path;
            case 13 -> path + "%c0%ae%ff";
            case 14 -> path.replaceFirst("/api", "/%61pi");
            case 15 -> path + "\\..\\";
            case 16 -> path + "|<>`{}^\"";
            case 17 -> path + "é";
            case 18 -> "*";
            case 19 -> path + "/" + "a/".repeat(500);
            default -> path;
        };
    }

    private String variable(String name, Random random) {
        String value = values.parameter(name, random);
        return value.isEmpty() ? "x" : encoded(value);
    }

    private String query(Operation operation, Random random) {
        List<String> pairs = new ArrayList<>();
        operation
                .contract()
                .path("parameters")
                .forEach(parameter -> {
                    String name = parameter.path("name").asString("");
                    if (parameter.path("in").asString("").equals("query")
                            && (parameter.path("required").asBoolean(false)
                                    || random.nextInt(6) == 0)) {
                        JsonNode constants = parameter.path("schema").path("enum");
                        boolean named = constants.isArray() && random.nextInt(5) > 0;
                        pairs.add(
                                name
                                        + "="
                                        + encoded(
                                                named
                                                        ? constants
                                                                .get(
                                                                        random.nextInt(
                                                                                constants.size()))
                                                                .asString()
                                                        : values.parameter(name, random)));
                    }
                });
        switch (random.nextInt(80)) {
            case 0 ->
                    pairs.add(encoded(Hostile.text(random)) + "=" + encoded(Hostile.text(random)));
            case 1 -> pairs.addAll(List.copyOf(pairs));
            case 2 -> pairs.add("limit");
            case 3 -> pairs.add("a=%");
            case 4 -> pairs.add("a=%zz&=&&=b&%=%");
            case 5 -> {
                for (int i = 0; i < 400; i++) {
                    pairs.add("p" + i + "=1");
                }
            }
            case 6 -> pairs.add("limit=%00");
            case 7 -> pairs.add("name=%ff%fe%c0%80");
            case 8 -> pairs.add("cursor=" + encoded(Hostile.text(random)));
            case 9 -> pairs.add("q[]=1&q[$ne]=2");
            case 10 -> pairs.add("x=" + "y".repeat(9_000));
            case 11 -> pairs.add("a=é\"<>");
            default -> {}
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private List<String> headers(Random random) {
        List<String> headers = new ArrayList<>();
        if (!tokens.isEmpty() && random.nextInt(12) > 0) {
            headers.add("Authorization: Bearer " + Hostile.pick(random, tokens));
        }
        for (int more = random.nextInt(6) - 3; more > 0; more--) {
            switch (random.nextInt(28)) {
                case 0 ->
                        headers.add(
                                "Accept: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "*/*",
                                                        "text/html",
                                                        "nonsense",
                                                        "*/*;q=2",
                                                        "a/b,".repeat(500),
                                                        "application/xml",
                                                        "text/event-stream",
                                                        "application/x-ndjson",
                                                        "image/*;q=0.000000001")));
                case 1 ->
                        headers.add(
                                "Range: bytes="
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "0-",
                                                        "-1",
                                                        "5-1",
                                                        "0-0,1-1,2-2",
                                                        "x",
                                                        "9999999999999999999-")));
                case 2 ->
                        headers.add(
                                "If-Match: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "\"1\"",
                                                        "*",
                                                        "1",
                                                        "W/\"1\"",
                                                        "\"99999999999999999999\"",
                                                        "\"1\", \"2\"",
                                                        "\"\"")));
                case 3 ->
                        headers.add(
                                "If-None-Match: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "\"1\"",
                                                        "*",
                                                        "W/\"",
                                                        "\"" + "x".repeat(3_000) + "\"")));
                case 4 ->
                        headers.add(
                                "Idempotency-Key: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "k" + random.nextInt(20),
                                                        "x".repeat(201),
                                                        "x".repeat(4_000),
                                                        "é",
                                                        "",
                                                        "a b",
                                                        "a\u0080")));
                case 5 -> headers.add("Last-Event-ID: " + line(random));
                case 6 -> headers.add("Ledger-Position: " + line(random));
                case 7 ->
                        headers.add(
                                "Prefer: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "wait=0",
                                                        "wait=-1",
                                                        "wait=x",
                                                        "wait=999999999",
                                                        ";,;,;,wait",
                                                        "wait=\"0\"")));
                case 8 ->
                        headers.add(
                                "traceparent: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "00-"
                                                                + "0".repeat(32)
                                                                + "-"
                                                                + "0".repeat(16)
                                                                + "-01",
                                                        "x",
                                                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
                                                                + "-x".repeat(300))));
                case 9 ->
                        headers.add(
                                "Content-Encoding: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "gzip",
                                                        "br",
                                                        "identity",
                                                        "gzip, gzip",
                                                        "x")));
                case 10 -> headers.add("X-Forwarded-For: " + line(random));
                case 11 ->
                        headers.add(
                                "Forwarded: for="
                                        + line(random)
                                        + ";host=evil.example;proto=javascript");
                case 12 -> headers.add("X-Forwarded-Host: evil.example:99999");
                case 13 -> headers.add("X-Forwarded-Proto: javascript");
                case 14 -> headers.add("X-HTTP-Method-Override: DELETE");
                case 15 ->
                        headers.add(
                                "Origin: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "null",
                                                        "https://evil.example",
                                                        "x",
                                                        "://")));
                case 16 -> headers.add("Cookie: " + line(random) + "; a=b; =; ;");
                case 17 ->
                        headers.add(
                                "Accept-Language: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "fr",
                                                        "*",
                                                        "x-".repeat(200),
                                                        "en;q=",
                                                        "\u00e9")));
                case 18 -> headers.add("Accept-Encoding: gzip;q=0, *;q=x");
                case 19 -> headers.add("User-Agent: " + line(random));
                case 20 -> headers.add("If-Modified-Since: " + line(random));
                case 21 ->
                        headers.add(
                                "X-"
                                        + "h".repeat(1_000)
                                        + ": "
                                        + "v".repeat(random.nextInt(30_000)));
                case 22 -> {
                    for (int i = 0; i < 300; i++) {
                        headers.add("X-H" + i + ": 1");
                    }
                }
                case 23 ->
                        headers.add(
                                "Authorization: "
                                        + Hostile.pick(
                                                random,
                                                List.of(
                                                        "Bearer",
                                                        "Bearer x",
                                                        "Bearer a.b.c",
                                                        "Basic eDp5",
                                                        "Bearer fsk_x_y",
                                                        "Bearer " + "x".repeat(5_000),
                                                        "Digest x",
                                                        "Bearer"
                                                            + " eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")));
                case 24 -> headers.add("X-Request-Id: " + line(random));
                case 25 -> headers.add("Access-Control-Request-Method: " + line(random));
                case 26 -> headers.add("TE: trailers, chunked");
                default -> headers.add("Host: evil.example");
            }
        }
        return headers;
    }

    /** What a header may have without ending it. */
    private static String line(Random random) {
        return Hostile.text(random).replaceAll("[\r\n\0]", "");
    }

    private byte[] body(Operation operation, StringBuilder head, Random random) {
        JsonNode content = operation.contract().path("requestBody").path("content");
        JsonNode schema = content.path("application/json").path("schema");
        boolean takesSome =
                !schema.isMissingNode()
                        || !content.isEmpty()
                        || operation.method().equals("POST")
                        || operation.method().equals("PUT");
        if (!takesSome && random.nextInt(20) > 0) {
            return new byte[0];
        }
        String type =
                schema.isMissingNode() && !content.isEmpty()
                        ? content.propertyNames().iterator().next()
                        : "application/json";
        Charset charset = StandardCharsets.UTF_8;
        switch (random.nextInt(60)) {
            case 0 ->
                    type =
                            Hostile.pick(
                                    random,
                                    List.of(
                                            "text/plain",
                                            "application/xml",
                                            "text/csv",
                                            "application/x-www-form-urlencoded",
                                            "multipart/form-data; boundary=x",
                                            "multipart/form-data",
                                            "nonsense",
                                            "/",
                                            "a/b/c",
                                            "",
                                            "application/json;charset=nonsense",
                                            "*/*",
                                            "application/x-ndjson",
                                            "text/plain;charset=\"",
                                            "image/png"));
            case 1 -> {
                type = "application/json;charset=utf-16";
                charset = StandardCharsets.UTF_16;
            }
            case 2 -> type = "application/json;charset=utf-16";
            case 3 -> charset = StandardCharsets.UTF_16LE;
            case 4 -> {
                type = "application/json;charset=iso-8859-1";
                charset = StandardCharsets.ISO_8859_1;
            }
            case 5 -> type = "application/merge-patch+json";
            default -> {}
        }
        if (random.nextInt(40) > 0) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        if (!type.startsWith("application/json") && random.nextBoolean()) {
            return Hostile.text(random).getBytes(charset);
        }
        JsonNode body = bodies.sound(schema, "", random, 0);
        for (int times = Math.max(0, random.nextInt(5) - 2); times > 0; times--) {
            bodies.spoil(body, random);
        }
        byte[] bytes = bodies.text(body, random).getBytes(charset);
        if (random.nextInt(50) == 0 && bytes.length > 2) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(200) == 0 ? new byte[(1 << 20) + 1] : bytes;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
