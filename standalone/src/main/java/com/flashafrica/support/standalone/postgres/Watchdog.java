package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A shell that waits for its input to end, which it does when this process ends, even by {@code
 * kill -9}; then it sends another process a signal. Without it, a killed trial leaves a server
 * running for ever.
 */
public final class Watchdog implements AutoCloseable {
    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Asks a PostgreSQL to stop, and not to wait for its clients. */
    static Watchdog over(long server) {
        return over(server, "INT");
    }

    /**
     * @param signal its name, as {@code kill} takes it
     */
    public static Watchdog over(long process, String signal) {
        try {
            return new Watchdog(
                    new ProcessBuilder(
                                    "/bin/sh",
                                    "-c",
                                    "trap '' INT TERM HUP; cat >/dev/null; kill -\"$1\" \"$0\"",
                                    Long.toString(process),
                                    signal)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new CannotStart("/bin/sh cannot be run.", e);
        }
    }

    void fallSilent() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called off: the server is being stopped in order. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
