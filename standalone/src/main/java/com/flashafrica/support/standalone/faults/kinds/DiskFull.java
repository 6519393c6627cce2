package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Order;
import com.flashafrica.support.standalone.faults.trial.LedgerServer;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * No room is left where the ledger is. What cannot be kept is not acknowledged and the answer says
 * so plainly; once there is room again, everything goes on without anybody mending anything.
 */
public final class DiskFull implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PIECE = 1 << 20;
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 60;

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String name() {
        return "disk full under the ledger";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public int quickRounds() {
        return 0;
    }

    @Override
    public boolean fillsTheDisk() {
        return true;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) throws IOException {
        Path filler = trial.plan().data().resolve("filler");
        try {
            fill(filler);
            awaitRefusal(trial, random);
        } finally {
            Files.deleteIfExists(filler);
        }
        long since = System.nanoTime();
        upAgain(trial.ledger());
        return trial.recovery(since, random);
    }

    /**
     * PostgreSQL ends when it cannot write its log, and its recovery ends when the disk is still
     * full; sometimes its first process does not notice that, and waits for ever.
     */
    private static void upAgain(LedgerServer ledger) {
        if (ledger.runs()) {
            ledger.awaitUp(PATIENCE);
        }
        if (!ledger.isUp()) {
            if (ledger.runs()) {
                ledger.killPostmaster();
            }
            ledger.startAgain();
        }
    }

    /** To the last byte. */
    private static void fill(Path filler) throws IOException {
        try (FileChannel file =
                FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int piece = PIECE; piece > 0; ) {
                try {
                    file.write(ByteBuffer.allocate(piece));
                } catch (IOException full) {
                    piece /= 2;
                }
            }
        }
    }

    /** PostgreSQL has some room set aside: it is used up first. */
    private static void awaitRefusal(Trial trial, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            useUp(trial);
            Order order = Order.open(random, false);
            trial.journal().intends(order.intent());
            try {
                Answer answer =
                        trial.desk()
                                .send("POST", order.path(), order.body(), order.headers(), ANSWER);
                if (answer.succeeded()) {
                    trial.journal().acknowledged(order.acknowledgedBy(answer));
                } else if (answer.isCleanlyUnavailable()) {
                    return;
                } else {
                    trial.findings()
                            .add(
                                    "a full disk is answered with %d: %s",
                                    answer.status(), answer.response().body());
                    return;
                }
            } catch (IOException e) {
                trial.findings().add("a full disk is not answered: %s", e);
                return;
            }
        }
        trial.findings().add("the disk was full and everything was acknowledged");
    }

    private static void useUp(Trial trial) {
        try (Connection connection = trial.ledger().direct().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_switch_wal()");
        } catch (SQLException full) {
            // So it is.
        }
    }
}
