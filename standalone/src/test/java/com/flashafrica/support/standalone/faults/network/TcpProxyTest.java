package com.flashafrica.support.standalone.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network, as bad as it is told to be. */
class TcpProxyTest {
    private ServerSocket server;
    private TcpProxy network;
    private Socket client;

    /** A server that says back what it is told. */
    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        network = TcpProxy.before(server::getLocalPort);
        client = new Socket(InetAddress.getLoopbackAddress(), network.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        network.close();
        server.close();
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket one = server.accept();
                Thread.ofVirtual().start(() -> copy(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void copy(Socket one) {
        try (one) {
            one.getInputStream().transferTo(one.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    @Test
    void what_is_held_comes_late_and_whole() throws Exception {
        network.hold();
        say("late");
        CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> hear(4));
        await().during(200, TimeUnit.MILLISECONDS).until(() -> !heard.isDone());

        network.clear();

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    void a_connection_is_caught_at_an_answer_and_let_go_or_cut() throws Exception {
        CompletableFuture<Caught> caught = network.catchOnce("COMMIT");
        say("BEGIN;");
        assertThat(hear(6)).isEqualTo("BEGIN;");
        say("COMMIT");
        Caught one = caught.get(10, TimeUnit.SECONDS);
        assertThat(one.clientPort()).isEqualTo(client.getLocalPort());
        assertThat(SocketOwner.isOwnedBy(one.clientPort(), ProcessHandle.current().pid())).isTrue();
        one.letGo();
        assertThat(hear(6)).isEqualTo("COMMIT");

        CompletableFuture<Caught> again = network.catchOnce("COMMIT");
        say("COMMIT");
        again.get(10, TimeUnit.SECONDS).cut();
        assertThat(hear(6)).isEmpty();
    }

    @Test
    void who_is_refused_is_told() {
        network.refuse();

        assertThat(hear(1)).isEmpty();
    }

    private void say(String words) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(words.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty once the connection is gone. */
    private String hear(int letters) {
        try {
            InputStream in = client.getInputStream();
            return new String(in.readNBytes(letters), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
