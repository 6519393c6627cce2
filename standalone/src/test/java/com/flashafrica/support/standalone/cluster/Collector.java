package com.flashafrica.support.standalone.cluster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes spans over OTLP, and reads of each what it needs of the protocol's bytes. */
final class Collector implements AutoCloseable {
    /** Of opentelemetry.proto.trace.v1.Span: trace id, own id, state, parent's id, name. */
    private static final Pattern SPAN =
            Pattern.compile(
                    "\\x0a\\x10(.{16})\\x12\\x08(.{8})(?:\\x1a.*?)?(?:\\x22\\x08(.{8}))?\\x2a(.)(["
                            + " -~]+)",
                    Pattern.DOTALL);

    /** Parent is empty when there is none. */
    record Told(String trace, String id, String parent, String name) {}

    private final HttpServer server;
    private final List<Told> spans = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/traces",
                exchange -> {
                    read(exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    private void read(byte[] message) {
        Matcher span = SPAN.matcher(new String(message, StandardCharsets.ISO_8859_1));
        while (span.find()) {
            String name =
                    span.group(5)
                            .substring(
                                    0, Math.min(span.group(4).charAt(0), span.group(5).length()));
            spans.add(
                    new Told(
                            hex(span.group(1)),
                            hex(span.group(2)),
                            span.group(3) == null ? "" : hex(span.group(3)),
                            name));
        }
    }

    private static String hex(String bytes) {
        return HexFormat.of().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    List<Told> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Directly below the span of that id, or below none when it is empty. */
    List<Told> below(String trace, String parent) {
        return of(trace).stream().filter(span -> span.parent().equals(parent)).toList();
    }

    /** Those whose parent never came. */
    List<Told> lost(String trace) {
        List<Told> all = of(trace);
        Set<String> known = new TreeSet<>(Set.of(""));
        all.forEach(span -> known.add(span.id()));
        return all.stream().filter(span -> !known.contains(span.parent())).toList();
    }

    Set<String> names(String trace) {
        Set<String> names = new TreeSet<>();
        of(trace).forEach(span -> names.add(span.name()));
        return names;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
