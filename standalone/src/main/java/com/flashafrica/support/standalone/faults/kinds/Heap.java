package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process holds on to, as its own tools say. */
final class Heap {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    /** In bytes, after what nobody needs is gone. */
    static long used(long process) {
        run(process, "GC.run");
        long kilobytes = 0;
        for (String line : run(process, "GC.heap_info")) {
            Matcher used = USED.matcher(line);
            boolean heap = !line.contains("Metaspace") && !line.contains("class space");
            if (heap && used.find()) {
                kilobytes += Long.parseLong(used.group(1));
            }
        }
        return kilobytes << 10;
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
