package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Turns;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WhatIfSettings.class)
class WhatIfConfiguration {
    private static final String TOO_MANY = "too-many-what-ifs";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Who may try rules now. */
    @Bean
    Turns whatIfTurns(WhatIfSettings settings) {
        return new Turns(
                settings.atOnce(),
                settings.perCaller(),
                Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                TOO_MANY,
                                "Your last question is still being worked on")
                        .retryAfter(RETRY_AFTER),
                Problem.unavailable(TOO_MANY, "Too many rules are being tried", RETRY_AFTER));
    }
}
