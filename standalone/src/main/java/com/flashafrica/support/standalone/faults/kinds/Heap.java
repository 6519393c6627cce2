package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process holds on to, as its own tools say. */
final class Heap {
    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    private Heap() {}

    /** In bytes, of what somebody holds on to at that moment, whatever is being made meanwhile. */
    static long used(long process) {
        for (String line : run(process, "GC.class_histogram")) {
            Matcher total = TOTAL.matcher(line);
            if (total.find()) {
                return Long.parseLong(total.group(1));
            }
        }
        throw new IllegalStateException("process %d does not say what it holds".formatted(process));
    }

    private static List<String> run(long process, String command) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process running =
                    new ProcessBuilder(tool.toString(), Long.toString(process), command)
                            .redirectErrorStream(true)
                            .start();
            List<String> lines = running.inputReader().lines().toList();
            running.waitFor();
            return lines;
        } catch (IOException e) {
            throw new CannotStart("%s cannot be run.".formatted(tool), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
