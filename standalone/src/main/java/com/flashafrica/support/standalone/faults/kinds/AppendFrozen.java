package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.network.Caught;
import com.flashafrica.support.standalone.faults.network.SocketOwner;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * A command-side is stopped while it holds the lock on the ledger, and goes on later as if no time
 * had passed. The other one must not have to wait for that.
 */
public final class AppendFrozen implements Fault {
    private static final String LOCKED = "pg_advisory_xact_lock";
    private static final int SECONDS = 10;
    private static final Duration AIM = Duration.ofSeconds(2);

    /** Of a machine that does something else as well. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "SIGSTOP of a command-side in mid-append";
    }

    @Override
    public int rounds() {
        return 20;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round)
            throws InterruptedException, ExecutionException {
        Optional<Caught> caught = appending(trial);
        long since = System.nanoTime();
        SideProcess frozen =
                caught.flatMap(one -> owner(trial, one))
                        .orElseGet(() -> trial.any(SideKind.COMMAND_SIDE, random));
        SideProcess other = trial.other(frozen);
        frozen.freeze();
        caught.ifPresent(Caught::letGo);
        try {
            SideProcess reads = trial.any(SideKind.QUERY_SIDE, random);
            Duration went = trial.recovery(other, reads, since, random);
            if (went.compareTo(FAR_TOO_LONG) > 0) {
                trial.findings().add("%s went on after %s, not %s", other.name(), went, AIM);
            }
            trial.pause(Duration.ofMillis(500L + random.nextInt(4_000)));
            return went;
        } finally {
            frozen.thaw();
        }
    }

    private static Optional<Caught> appending(Trial trial)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Caught> locked = trial.ledger().network().catchOnce(LOCKED);
        try {
            return Optional.of(locked.get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            trial.ledger().network().clear();
            return Optional.empty();
        }
    }

    private static Optional<SideProcess> owner(Trial trial, Caught caught) {
        return trial.cluster().sides(SideKind.COMMAND_SIDE).stream()
                .filter(side -> SocketOwner.isOwnedBy(caught.clientPort(), side.pid()))
                .findFirst();
    }
}
