package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Micros;
import com.flashafrica.support.analytics.metrics.Question;

/**
 * A window of time, in {@link Micros}.
 *
 * @param begin within it
 * @param end no longer within it
 */
record Window(long begin, long end) {
    static Window of(Question question) {
        return new Window(
                question.from() == null ? Long.MIN_VALUE : Micros.from(question.from()),
                Micros.from(question.to()));
    }

    boolean holds(Case one) {
        return one.at() >= begin && one.at() < end;
    }
}
