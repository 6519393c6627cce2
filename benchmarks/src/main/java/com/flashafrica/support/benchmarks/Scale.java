package com.flashafrica.support.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each contender has its turn
 * @param length of a turn under load
 * @param warming of a server before it is measured: on two cores the compiler needs minutes
 * @param clients at once, of commands and appends
 * @param history events of the large history
 * @param shortHistory events of the one that it is compared with
 * @param longest events of the longest ledger, which is not read into views
 * @param sampled events that the stock projection follows
 * @param requests in an open load
 * @param readers on the stream at the same time
 */
record Scale(
        String words,
        int rounds,
        Duration length,
        Duration warming,
        List<Integer> clients,
        int history,
        int shortHistory,
        int longest,
        int sampled,
        int requests,
        int readers) {

    static final Scale FULL =
            new Scale(
                    "The full run",
                    5,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(3),
                    List.of(1, 64, 256),
                    1_000_000,
                    100_000,
                    2_000_000,
                    10_000,
                    6_000,
                    500);

    static final Scale QUICK =
            new Scale(
                    "A quick run: too short to judge by",
                    3,
                    Duration.ofMillis(700),
                    Duration.ofSeconds(5),
                    List.of(1, 64),
                    30_000,
                    5_000,
                    50_000,
                    500,
                    600,
                    100);
}
