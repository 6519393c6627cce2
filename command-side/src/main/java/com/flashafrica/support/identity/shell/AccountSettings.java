package com.flashafrica.support.identity.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How local accounts are signed in to.
 *
 * @param session how long somebody stays signed in without the password, however often refreshed
 * @param passwordsAtOnce how many passwords are checked at the same time; 0: one a processor
 * @param freeFailures how many wrong passwords in a row cost nothing
 * @param firstLock how long the account is locked after one more; twice as long after each next
 * @param longestLock it never gets longer
 */
@ConfigurationProperties("support.identity.accounts")
public record AccountSettings(
        @DefaultValue("14d") Duration session,
        @DefaultValue("0") int passwordsAtOnce,
        @DefaultValue("5") int freeFailures,
        @DefaultValue("10s") Duration firstLock,
        @DefaultValue("15m") Duration longestLock) {}
