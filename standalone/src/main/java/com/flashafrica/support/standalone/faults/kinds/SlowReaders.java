package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Readers of the live stream who ask for everything and take nothing. */
public final class SlowReaders implements Fault {
    private static final int READERS = 500;
    private static final int FEW = 100;
    private static final int WINDOW = 4_096;

    /** Twice the aim of 40 KB, and far below what is sent to one. */
    private static final long EACH = 80 << 10;

    /** For what the process does besides. */
    private static final long APART_FROM_READERS = 24 << 20;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "500 readers who do not read";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) throws IOException {
        SideProcess side = trial.any(SideKind.QUERY_SIDE, random);
        int count = trial.plan().hurried() ? FEW : READERS;
        List<Socket> readers = new ArrayList<>();
        Duration took;
        long with;
        try {
            for (int reader = 0; reader < count; reader++) {
                readers.add(connect(trial, side));
            }
            trial.pause(Duration.ofSeconds(trial.plan().hurried() ? 1 : 15));
            took =
                    trial.recovery(
                            trial.any(SideKind.COMMAND_SIDE, random),
                            side,
                            System.nanoTime(),
                            random);
            with = Heap.used(side.pid());
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
        trial.pause(Duration.ofSeconds(trial.plan().hurried() ? 1 : 3));
        long more = with - Heap.used(side.pid());
        if (more > APART_FROM_READERS + EACH * count) {
            trial.findings().add("%d readers cost %d MB of heap", count, more >> 20);
        }
        return took;
    }

    private static Socket connect(Trial trial, SideProcess side) throws IOException {
        URI address = URI.create(side.address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        StringBuilder request =
                new StringBuilder("GET /api/v1/events HTTP/1.1\r\nHost: reader\r\n")
                        .append("Accept: text/event-stream\r\nLast-Event-ID: 0\r\n");
        trial.desk()
                .authorization()
                .ifPresent(token -> request.append("Authorization: ").append(token).append("\r\n"));
        socket.getOutputStream()
                .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
