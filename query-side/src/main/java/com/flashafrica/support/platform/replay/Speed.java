package com.flashafrica.support.platform.replay;

import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.Duration;

/** How many seconds of history go into one of the reader's; infinite for as fast as it reads. */
public record Speed(double times) {
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);
    private static final Speed USUAL = new Speed(60);
    private static final double SLOWEST = 0.01;
    private static final double FASTEST = 1e9;

    /** Longer than anyone waits, and short enough for a timer. */
    private static final double MOST_SECONDS = Duration.ofDays(3_650).toSeconds();

    public static Speed of(QueryParameters given) {
        String text = given.text("speed");
        if (text == null || text.equals("max")) {
            return text == null ? USUAL : MAX;
        }
        try {
            double times = Double.parseDouble(text);
            if (times >= SLOWEST && times <= FASTEST) {
                return new Speed(times);
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        given.refuse("speed", "must be max, or a number from 0.01 to 1000000000");
        return USUAL;
    }

    public boolean isMax() {
        return times == MAX.times;
    }

    /** How long the reader waits for that much of history. */
    Duration wait(Duration history) {
        double seconds = (history.toSeconds() + history.toNanosPart() / 1e9) / times;
        return Duration.ofNanos((long) (Math.clamp(seconds, 0, MOST_SECONDS) * 1e9));
    }

    /** One second of the reader's, in whole seconds of history; an hour when there is no pace. */
    public Duration oneSecond() {
        return isMax() ? Duration.ofHours(1) : Duration.ofSeconds((long) Math.ceil(times));
    }
}
