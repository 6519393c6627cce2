package com.flashafrica.support.standalone.client;

import java.io.Console;
import java.io.PrintStream;

/** How far something is: a bar that redraws itself for a person, a line every tenth for a log. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final int STEP = 10;

    private final PrintStream out;
    private final boolean person;
    private int told = -STEP;
    private boolean drawn;

    private Progress(PrintStream out, boolean person) {
        this.out = out;
        this.person = person;
    }

    public static Progress on(PrintStream out) {
        return new Progress(out, isTerminal());
    }

    /** From 22 to 24 a console was never null; since 25 it is, without a terminal, as before. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    static Progress inLines(PrintStream out) {
        return new Progress(out, false);
    }

    static Progress asBar(PrintStream out) {
        return new Progress(out, true);
    }

    /**
     * @param percent 0 to 100
     */
    public void show(int percent, String counts) {
        if (person) {
            int full = percent * WIDTH / 100;
            out.printf(
                    "\r[%s%s] %3d %% %s\033[K",
                    "#".repeat(full), ".".repeat(WIDTH - full), percent, counts);
            out.flush();
            drawn = true;
        } else if (percent >= told + STEP) {
            told = percent - percent % STEP;
            out.printf("%d %%: %s%n", percent, counts);
        }
    }

    /** Leaves the line to what comes next. */
    public void end() {
        if (drawn) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
