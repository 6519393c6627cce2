package com.flashafrica.support.platform.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timers are fired.
 *
 * @param poll how often what is due is looked for, so the longest it waits when nothing is wrong
 * @param atOnce timers fired at the same time by this process
 * @param heartbeat how often a running timer is said to be alive; after four that did not come,
 *     another process takes it over
 * @param drain how long a stop waits for running timers before it interrupts them
 */
@ConfigurationProperties("support.timer")
public record TimerProperties(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("32") int atOnce,
        @DefaultValue("3s") Duration heartbeat,
        @DefaultValue("10s") Duration drain) {}
