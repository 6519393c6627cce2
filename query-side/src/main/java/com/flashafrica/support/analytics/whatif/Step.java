package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket whatever the rules were.
 *
 * @param moment what it means to the clocks; null for nothing
 * @param subject what policies look at, where another one may take the ticket now; else null
 * @param terms those that the rules of the time gave it here; else null
 */
record Step(
        Instant at,
        @Nullable SlaMoment moment,
        @Nullable SlaSubject subject,
        @Nullable SlaTerms terms) {}
