package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may try rules now: so many at once, and of those so many for one caller. */
@Component
@EnableConfigurationProperties(WhatIfSettings.class)
final class Turns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final WhatIfSettings settings;
    private final Map<String, Integer> running = new HashMap<>();

    Turns(WhatIfSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 429 when the caller has its
     *     share, 503 when all turns are taken
     */
    synchronized void enter(String caller) {
        if (running.getOrDefault(caller, 0) >= settings.perCaller()) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-what-ifs",
                            "Your last question is still being worked on")
                    .retryAfter(RETRY_AFTER)
                    .exception();
        }
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= settings.atOnce()) {
            throw Problem.unavailable(
                            "too-many-what-ifs", "Too many rules are being tried", RETRY_AFTER)
                    .exception();
        }
        running.merge(caller, 1, Integer::sum);
    }

    synchronized void leave(String caller) {
        running.computeIfPresent(caller, (_, turns) -> turns == 1 ? null : turns - 1);
    }

    synchronized boolean isIdle() {
        return running.isEmpty();
    }
}
