package com.flashafrica.support.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Where the platform answers: loopback, since passwords travel as they are without TLS. */
public final class Address {
    public static final String HOST = "127.0.0.1";

    private Address() {}

    /**
     * Asked first, so that a taken port is told in milliseconds and not after the stores are up.
     */
    public static void mustBeFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
        } catch (IOException e) {
            throw taken(port);
        }
    }

    static String of(Environment environment) {
        return "http://%s:%s".formatted(HOST, environment.getRequiredProperty("local.server.port"));
    }

    static CannotStart taken(int port) {
        return new CannotStart("Port %d is taken. Choose another with --port N.".formatted(port));
    }
}
