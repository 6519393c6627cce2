package com.flashafrica.support.testing;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of server-sent events over a plain socket, so that a test decides when it reads and when
 * the line is cut. It reads as the HTML standard says, over HTTP/1.0 without chunks.
 */
public final class Stream implements AutoCloseable {
    /** A message; comments and cursors without data raise none. */
    public record Event(@Nullable String id, String name, String data) {}

    private final Socket socket;
    private final InputStream in;
    private @Nullable String lastId;
    private int comments;

    private Stream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new java.io.BufferedInputStream(socket.getInputStream());
    }

    /** Opens the stream and reads the head of the answer, which has to be a 200. */
    public static Stream open(QuerySideServer server, String path, @Nullable String lastEventId) {
        String bearer = TestTokens.whoMay("GET", "/api/v1" + path, "");
        return open(server, path, lastEventId, bearer);
    }

    /** The same, with what is to be in {@code Authorization}. */
    public static Stream open(
            QuerySideServer server, String path, @Nullable String lastEventId, String bearer) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            String request =
                    "GET /api/v1"
                            + path
                            + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                            + "Authorization: "
                            + bearer
                            + "\r\n"
                            + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n")
                            + "\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Stream stream = new Stream(socket);
            String status = stream.line();
            if (!status.contains(" 200 ")) {
                throw new IllegalStateException(status);
            }
            while (!stream.line().isEmpty()) {
                // The headers are another test's business.
            }
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message; waits for it. */
    public Event next() {
        String name = "message";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = line();
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new Event(lastId, name, data.toString());
                }
                name = "message";
            } else if (line.startsWith(":")) {
                comments++;
            } else if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            }
        }
    }

    public List<Event> next(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    /** Reads up to the first cursor that the stream names, which is the first thing it says. */
    public long begins() {
        while (lastId == null) {
            String line = line();
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            }
        }
        return Long.parseLong(lastId);
    }

    /** What a browser would come back with. */
    public @Nullable String lastId() {
        return lastId;
    }

    public int comments() {
        return comments;
    }

    public String line() {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IllegalStateException("the stream ended");
                }
                line.append((char) c);
            }
            return line.toString().stripTrailing();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
