package com.flashafrica.support.identity.shell;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as Argon2id keeps them, with what OWASP asks for at least. Each takes 19 MiB and some
 * tens of milliseconds of a processor on purpose, so only so many are reckoned at once; more than a
 * short queue of others is told to come back. Blocks: called on virtual threads only.
 */
final class PasswordHashes implements AutoCloseable {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int WAITING = 100;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ITERATIONS);
    private final ExecutorService processors;
    private final Timer checks;
    private final Future<String> nobodys;

    PasswordHashes(int atOnce, MeterRegistry meters) {
        processors =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        checks =
                Timer.builder("support.identity.password.checks")
                        .description("Passwords compared with a hash")
                        .register(meters);
        // Long done when the first password comes, and no start waits for it.
        nobodys = processors.submit(() -> encoded(Secrets.password()));
    }

    String of(String password) {
        return run(() -> encoded(password));
    }

    /**
     * The same work whether or not there is a hash to compare with.
     *
     * @param hash null when the account is not there
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same =
                run(() -> {
                    String other = nobodys.get();
                    return checks.record(
                            () -> argon2.matches(password, hash == null ? other : hash));
                });
        return same && hash != null;
    }

    private String encoded(String password) {
        return Objects.requireNonNull(argon2.encode(password));
    }

    private <T> T run(Callable<T> work) {
        try {
            return processors.submit(work).get();
        } catch (RejectedExecutionException _) {
            throw new TooManySignIns();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    @Override
    public void close() {
        processors.shutdownNow();
    }
}
