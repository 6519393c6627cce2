package com.flashafrica.support.platform.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for. What is left can be saved up to the whole: a burst is fine, a
 * flood is not. Counted in each process by itself.
 *
 * @param accountRequests of whoever is signed in
 * @param addressRequests of a network address, signed in or not
 * @param per the time that both are for
 * @param signInAddress attempts to sign in from an address
 * @param signInUsername attempts to sign in under a name
 * @param signInPer the time that both are for
 */
@ConfigurationProperties("support.web.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20000") long accountRequests,
        @DefaultValue("40000") long addressRequests,
        @DefaultValue("10s") Duration per,
        @DefaultValue("60") long signInAddress,
        @DefaultValue("20") long signInUsername,
        @DefaultValue("1m") Duration signInPer) {}
