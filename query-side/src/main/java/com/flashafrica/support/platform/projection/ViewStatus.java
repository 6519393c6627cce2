package com.flashafrica.support.platform.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view is doing.
 *
 * @param generation the one that reads go to
 * @param position of the last event applied; {@code lag} is how many events follow it
 * @param ready whether all that was recorded at the start is in
 * @param failure what stops the view at the moment, seen from the answering process
 * @param rebuilding the generation to come; null when none is being built
 */
public record ViewStatus(
        String name,
        int foldVersion,
        int generation,
        long position,
        long lag,
        boolean ready,
        @Nullable String failure,
        List<Stuck> stuck,
        @Nullable Rebuilding rebuilding) {

    /** A document left as it was before the event at this position. */
    public record Stuck(String document, long position, String type, String reason) {
        static Stuck of(StuckDocument one) {
            return new Stuck(one.document(), one.position(), one.type(), one.reason());
        }
    }

    public record Rebuilding(int generation, long position, int percent) {}
}
