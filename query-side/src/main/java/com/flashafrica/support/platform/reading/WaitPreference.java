package com.flashafrica.support.platform.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Prefer: wait=<seconds>} of RFC 7240: how long a reader would wait for what it names. */
final class WaitPreference {
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?=$|[,;])");

    /** Nobody is kept waiting longer. */
    private static final long LONGEST_SECONDS = 5;

    private WaitPreference() {}

    /** Null when there is none: a preference that is not understood is ignored. */
    static @Nullable Duration of(Iterable<String> headers) {
        for (String header : headers) {
            Matcher matcher = WAIT.matcher(header.toLowerCase(java.util.Locale.ROOT));
            if (matcher.find()) {
                long seconds = Long.parseLong(matcher.group(1));
                return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
            }
        }
        return null;
    }
}
