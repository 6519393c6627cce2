package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.measure.OpenLoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/**
 * How long after a command was answered its event is on {@code /queue/stream}, as a client sees it.
 * Tickets are opened at a fixed rate, whatever the answers do. A message that overtakes its own
 * command's answer counts as 0.
 */
public final class StreamLatency {
    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Client client;
    private final Map<Long, Long> answered = new ConcurrentHashMap<>();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    public StreamLatency(Client client) {
        this.client = client;
    }

    /** In microseconds. */
    public Histogram measure(int count, int perSecond) throws Exception {
        answered.clear();
        seen.clear();
        client.renew();
        try (InputStream stream = client.follow("/queue/stream")) {
            Thread.ofVirtual().start(() -> read(stream));
            new OpenLoad(perSecond)
                    .run(count, _ -> answered.put(client.openTicket(), System.nanoTime()));
            Awaited.until(() -> seen.keySet().containsAll(answered.keySet()), PATIENCE);
        }
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        answered.forEach((position, at) -> {
            long heard = Objects.requireNonNull(seen.get(position), "never on the stream");
            micros.recordValue(Math.max(0, (heard - at) / 1_000));
        });
        return micros;
    }

    private void read(InputStream stream) {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            long position = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    position = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    seen.put(position, System.nanoTime());
                }
            }
        } catch (IOException closed) {
            // The measurement is over and has closed the stream.
        }
    }
}
