package com.flashafrica.support.standalone.faults.network;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** A piece of network between clients and one server that goes wrong when it is told to. */
public final class TcpProxy implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final ServerSocket listener;
    private final IntSupplier target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather();

    private TcpProxy(ServerSocket listener, IntSupplier target) {
        this.listener = listener;
        this.target = target;
    }

    /**
     * @param target the server's port, asked for with every connection, so that it may move
     */
    public static TcpProxy before(IntSupplier target) {
        try {
            ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            TcpProxy proxy = new TcpProxy(listener, target);
            Thread.ofVirtual().name("network").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new CannotStart("No port is free on this machine.", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Nothing passes, in either direction, and nobody is told; until {@link #clear}. */
    public void hold() {
        weather.hold();
    }

    /** Each answer is late by so much. */
    public void slow(Duration late) {
        weather.slow(late);
    }

    /** Nobody gets a connection, and those who have one lose it. */
    public void refuse() {
        weather.refuse();
        cut();
    }

    /** As it should be. What was held goes on its way. */
    public void clear() {
        weather.clear();
    }

    /** Every connection there is ends, once. */
    public void cut() {
        links.forEach(Link::close);
    }

    /** The first connection over which the server says this is stopped there. */
    public CompletableFuture<Caught> catchOnce(String answer) {
        return weather.catchOnce(answer);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                admit(listener.accept());
            } catch (IOException e) {
                // Closed, or there are no more files to open: then it must not be asked all the
                // time.
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void admit(Socket client) {
        try {
            if (weather.refuses()) {
                client.close();
                return;
            }
            client.setTcpNoDelay(true);
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            server.setTcpNoDelay(true);
            Link link = new Link(client, server, weather);
            links.add(link);
            link.start(() -> links.remove(link));
            if (weather.refuses()) {
                // Since it was let in, and maybe not seen by whoever cut the others.
                link.close();
            }
        } catch (IOException | RuntimeException e) {
            // The server is away: the client sees its connection end.
            Link.closeQuietly(client);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // Nobody gets in any more either way.
        }
        weather.clear();
        cut();
    }
}
