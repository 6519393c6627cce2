package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.ClockKind;
import java.util.Map;

/**
 * What came of one set of rules.
 *
 * @param attainment by kind of clock; the total resolution is not counted beside the first
 * @param breaches clocks that were missed
 * @param breachedTickets tickets with such a clock
 * @param escalations by the level that tickets were raised to by themselves
 */
record Side(
        Map<ClockKind, Attainment> attainment,
        long breaches,
        long breachedTickets,
        Map<String, Long> escalations) {}
