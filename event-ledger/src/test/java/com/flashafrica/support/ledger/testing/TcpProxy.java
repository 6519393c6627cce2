package com.flashafrica.support.ledger.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A piece of network between a client and PostgreSQL that can go wrong at a chosen moment. */
public final class TcpProxy implements AutoCloseable {
    private enum Fault {
        /** Both ends learn that the connection is gone. */
        CUT,
        /** Neither end learns anything: every byte from then on is lost. */
        SWALLOW
    }

    private record Trap(String answer, Fault fault, CountDownLatch sprung) {}

    private final ServerSocket listener;
    private final Thread acceptor;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Trap trap = new Trap("", Fault.CUT, new CountDownLatch(0));

    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Once the server has committed, its answer is dropped and the connection cut; once. */
    public CountDownLatch cutInsteadOfCommitAnswer() {
        return arm("COMMIT\0", Fault.CUT);
    }

    /** Once the server has granted an advisory lock, nothing passes any more, unnoticed; once. */
    public CountDownLatch freezeOnceLocked() {
        return arm("pg_advisory_xact_lock", Fault.SWALLOW);
    }

    private CountDownLatch arm(String answer, Fault fault) {
        CountDownLatch sprung = new CountDownLatch(1);
        trap = new Trap(answer, fault, sprung);
        return sprung;
    }

    /** Cuts every connection. */
    public void cut() {
        sockets.forEach(TcpProxy::closeQuietly);
        sockets.clear();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.addAll(List.of(client, server));
                Link link = new Link(client, server);
                Thread.ofVirtual().start(() -> link.pump(client, server, false));
                Thread.ofVirtual().start(() -> link.pump(server, client, true));
            } catch (IOException e) {
                // Closed, or the server is away: the client sees its connection end.
            }
        }
    }

    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean frozen;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pump(Socket from, Socket to, boolean answers) {
            byte[] buffer = new byte[1 << 16];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    if (answers) {
                        spring(buffer, length);
                    }
                    if (!frozen) {
                        out.write(buffer, 0, length);
                    }
                }
            } catch (IOException e) {
                // One end is gone; the other is told below, unless nothing passes any more.
            }
            if (!frozen) {
                closeQuietly(client);
                closeQuietly(server);
            }
        }

        private void spring(byte[] buffer, int length) throws IOException {
            Trap set = trap;
            if (set.sprung().getCount() > 0 && text(buffer, length).contains(set.answer())) {
                frozen = set.fault() == Fault.SWALLOW;
                set.sprung().countDown();
                if (!frozen) {
                    throw new IOException("cut");
                }
            }
        }
    }

    private static String text(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** Whoever was just let in is cut off, too. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
    }
}
