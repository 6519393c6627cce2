package com.flashafrica.support.benchmarks.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code jcmd PID GC.heap_info} says. */
final class HeapInfo {
    private static final Pattern USED = Pattern.compile("(?i)heap .*?used (\\d+)([KMG])");

    private HeapInfo() {}

    static long usedBytes(String said) {
        Matcher used = USED.matcher(said.replace('\n', ' '));
        if (!used.find()) {
            throw new IllegalStateException("no heap in: " + said);
        }
        long unit =
                switch (used.group(2)) {
                    case "K" -> 1L << 10;
                    case "M" -> 1L << 20;
                    default -> 1L << 30;
                };
        return Long.parseLong(used.group(1)) * unit;
    }
}
