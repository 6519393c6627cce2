package com.flashafrica.support.standalone.faults.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock, so many seconds off as a file says. */
final class SteppedClock extends Clock {
    private static final long LOOK_NANOS = 20_000_000;

    private final Clock clock;
    private final Path file;
    private volatile long offset;
    private volatile long looked = System.nanoTime() - LOOK_NANOS;

    SteppedClock(Clock clock, Path file) {
        this.clock = clock;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteppedClock(clock.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_NANOS) {
            offset = read();
            looked = now;
        }
        return clock.instant().plusSeconds(offset);
    }

    private long read() {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? offset : Long.parseLong(text);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            return offset;
        }
    }
}
