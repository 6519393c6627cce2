package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Micros;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The newest first, and a fixed order among those of one moment. */
enum CaseOrder implements Comparator<Case> {
    BY_RESOLUTION {
        @Override
        long at(Case one) {
            return one.at();
        }
    },
    BY_RATING {
        @Override
        long at(Case one) {
            Resolution.Rating rating = one.resolution().rating();
            return rating == null ? Long.MIN_VALUE : Micros.of(rating.ratedAt());
        }
    };

    private static final Comparator<CasePlace> ORDER =
            Comparator.comparingLong(CasePlace::at)
                    .reversed()
                    .thenComparing(CasePlace::ticket)
                    .thenComparingInt(CasePlace::resolution);

    abstract long at(Case one);

    @Override
    public int compare(Case one, Case other) {
        return ORDER.compare(place(one, "", null), place(other, "", null));
    }

    boolean isAfter(Case one, CasePlace place) {
        return ORDER.compare(place(one, "", null), place) > 0;
    }

    CasePlace place(Case one, String list, @Nullable Long asOf) {
        return new CasePlace(list, at(one), one.ticket().id(), one.resolution().resolution(), asOf);
    }
}
