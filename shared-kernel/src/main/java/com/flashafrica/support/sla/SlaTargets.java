package com.flashafrica.support.sla;

import org.jspecify.annotations.Nullable;

/** How much open time each clock may take, in seconds; null sets no target, and shows no clock. */
public record SlaTargets(
        @Nullable Long firstResponseSeconds,
        @Nullable Long nextResponseSeconds,
        @Nullable Long resolutionSeconds) {
    public static final SlaTargets NONE = new SlaTargets(null, null, null);

    public @Nullable Long seconds(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> firstResponseSeconds;
            case NEXT_RESPONSE -> nextResponseSeconds;
            case RESOLUTION -> resolutionSeconds;
        };
    }
}
