package com.flashafrica.support.standalone.faults.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection, both ends of it. */
final class Link {
    private static final int PIECE = 1 << 16;

    private final Socket client;
    private final Socket server;
    private final Weather weather;

    Link(Socket client, Socket server, Weather weather) {
        this.client = client;
        this.server = server;
        this.weather = weather;
    }

    void start(Runnable ended) {
        Thread.ofVirtual().name("network-asks").start(() -> pump(client, server, false, ended));
        Thread.ofVirtual().name("network-answers").start(() -> pump(server, client, true, ended));
    }

    private void pump(Socket from, Socket to, boolean answers, Runnable ended) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                if (!weather.passes(client.getPort(), piece, length, answers)) {
                    break;
                }
                out.write(piece, 0, length);
            }
        } catch (IOException e) {
            // One end is gone; the other is told below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        ended.run();
    }

    void close() {
        closeQuietly(client);
        closeQuietly(server);
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
