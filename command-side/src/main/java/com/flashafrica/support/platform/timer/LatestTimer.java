package com.flashafrica.support.platform.timer;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one timer that a subject should have.
 *
 * @param subject of letters, digits and dashes
 * @param version sets it apart from those that the subject had before
 * @param due null when it should have none
 */
public record LatestTimer(String subject, long version, @Nullable Instant due) {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9-]+");

    public LatestTimer {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("not a timer's subject: " + subject);
        }
    }

    /** The other way round than {@link #id()}. Without a time of its own. */
    public static LatestTimer of(String id) {
        int colon = id.indexOf(':');
        return new LatestTimer(
                id.substring(0, colon), Long.parseLong(id.substring(colon + 1)), null);
    }

    public String id() {
        return subject + ":" + version;
    }
}
