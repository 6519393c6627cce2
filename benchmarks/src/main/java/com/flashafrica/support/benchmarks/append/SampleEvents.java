package com.flashafrica.support.benchmarks.append;

import com.flashafrica.support.ledger.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Events as big as an opened ticket's, each of a stream of its own. */
final class SampleEvents {
    private static final byte[] PAYLOAD = "x".repeat(620).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] METADATA = "y".repeat(140).getBytes(StandardCharsets.US_ASCII);

    private SampleEvents() {}

    static NewEvent next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new NewEvent(
                "sample-" + id,
                1,
                id,
                "sample.happened",
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                PAYLOAD,
                METADATA);
    }
}
