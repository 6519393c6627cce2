package com.flashafrica.support.platform.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How views are kept.
 *
 * @param batchEvents events folded and written at once, at most, when a view is behind
 * @param memory what one view's documents may take in memory between being read and written while
 *     it is behind; what several hold together is as many times that
 * @param heartbeat how often the owner of a view says that it is alive, and looks for orders
 * @param silence after which another process takes the view over; several heartbeats
 * @param follow how often a process that does not own a view looks how far it is
 * @param followWaiting the same while a read waits for it
 * @param keepOld how long a replaced generation stays, for reads that still use it
 * @param longestPause between attempts while MongoDB or the ledger is away
 */
@ConfigurationProperties("support.views")
public record ViewSettings(
        @DefaultValue("2000") int batchEvents,
        @DefaultValue("32MB") DataSize memory,
        @DefaultValue("300ms") Duration heartbeat,
        @DefaultValue("1200ms") Duration silence,
        @DefaultValue("500ms") Duration follow,
        @DefaultValue("15ms") Duration followWaiting,
        @DefaultValue("60s") Duration keepOld,
        @DefaultValue("5s") Duration longestPause) {

    /** How long a view rests that has nothing to do, unless it is woken. */
    Duration idle() {
        return heartbeat.multipliedBy(3);
    }
}
