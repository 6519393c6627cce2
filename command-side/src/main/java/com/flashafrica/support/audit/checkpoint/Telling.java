package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.ToldPlaces;
import com.flashafrica.support.ledger.proof.ToldPlaces.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells places outside of new checkpoints, each at its own pace. One that does not answer is tried
 * again later and keeps no other waiting; it may hear of a checkpoint twice.
 */
final class Telling implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 100;

    private final Checkpoints checkpoints;
    private final ToldPlaces told;
    private final List<Place> places;
    private final Clock clock;
    private final Map<String, Instant> notBefore = new HashMap<>();

    Telling(Checkpoints checkpoints, ToldPlaces told, List<Place> places, Clock clock) {
        this.checkpoints = checkpoints;
        this.told = told;
        this.places = List.copyOf(places);
        this.clock = clock;
    }

    @Override
    public void run() {
        for (Place place : places) {
            try {
                tell(place);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                notBefore.put(place.name(), clock.instant().plus(AGAIN));
                LOG.warn("A checkpoint did not reach the {}: {}", place.name(), e.getMessage());
            }
        }
    }

    private void tell(Place place) throws Exception {
        Instant now = clock.instant();
        Told last = told.of(place.name());
        boolean early =
                now.isBefore(notBefore.getOrDefault(place.name(), Instant.MIN))
                        || now.isBefore(last.at().plus(place.pause()));
        if (early) {
            return;
        }
        for (Checkpoint checkpoint : news(place, last.size())) {
            place.take(checkpoint, checkpoints.cosigned(checkpoint));
            told.note(place.name(), checkpoint.size(), now);
        }
    }

    private List<Checkpoint> news(Place place, long after) {
        return place.wantsAll()
                ? checkpoints.along(after + 1, Long.MAX_VALUE, AT_ONCE)
                : checkpoints.between(after + 1, Long.MAX_VALUE, 1);
    }
}
