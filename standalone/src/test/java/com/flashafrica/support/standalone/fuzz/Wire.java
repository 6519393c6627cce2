package com.flashafrica.support.standalone.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection, kept as long as the other side keeps it, on which anything can be said. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int ENOUGH = 4 << 20;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;
    private int reopened;

    Wire(int port) {
        this.port = port;
    }

    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** How often a connection that was said to stay open did not. */
    int reopened() {
        return reopened;
    }

    Answer exchange(Requests.Request request) throws IOException {
        if (open) {
            try {
                return attempt(request);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException _) {
                // Closed since: whoever closes before reading all of a request has to.
                reopened++;
                close();
            }
        }
        connect();
        return attempt(request);
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        open = true;
    }

    private Answer attempt(Requests.Request request) throws IOException {
        IOException broken = null;
        try {
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // It may have answered already, and hung up on the rest.
            broken = e;
        }
        try {
            return answer(request.method());
        } catch (IOException e) {
            if (broken != null) {
                e.addSuppressed(broken);
            }
            throw e;
        }
    }

    private Answer answer(String method) throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/1.1 ") && !status.startsWith("HTTP/1.0 ")) {
            throw new IOException("no answer: " + status);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        if (code == 100) {
            return answer(method);
        }
        String body = body(method, code, headers);
        if (headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT).contains("close")) {
            close();
        }
        return new Answer(code, headers, body);
    }

    private String body(String method, int code, Map<String, String> headers) throws IOException {
        if (method.equals("HEAD") || code == 204 || code == 304) {
            return "";
        }
        String type = headers.getOrDefault("Content-Type", "");
        if (type.startsWith("text/event-stream") || type.startsWith("application/x-ndjson")) {
            close(); // It may never end.
            return "";
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.containsKey("Content-Length")) {
            body.writeBytes(in.readNBytes(Integer.parseInt(headers.get("Content-Length"))));
        } else if (headers.getOrDefault("Transfer-Encoding", "").contains("chunked")) {
            for (int size = chunk(); size > 0 && body.size() < ENOUGH; size = chunk()) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.writeBytes(in.readAllBytes());
            close();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("hung up after: " + line.toString(StandardCharsets.UTF_8));
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
