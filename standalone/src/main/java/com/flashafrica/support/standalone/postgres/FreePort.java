package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody listens on right now. */
public final class FreePort {
    private FreePort() {}

    public static int onLoopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free on 127.0.0.1.", e);
        }
    }
}
