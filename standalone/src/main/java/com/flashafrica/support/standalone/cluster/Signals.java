package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;

/** Signals that Java cannot send by itself. */
public final class Signals {
    private Signals() {}

    /**
     * @param signal its name, as {@code kill} takes it
     */
    public static void send(String signal, long process) {
        try {
            int exit =
                    new ProcessBuilder(
                                    "/bin/sh",
                                    "-c",
                                    "kill -\"$0\" \"$1\"",
                                    signal,
                                    Long.toString(process))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new CannotStart("Process %d takes no SIG%s.".formatted(process, signal));
            }
        } catch (IOException e) {
            throw new CannotStart("/bin/sh cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
