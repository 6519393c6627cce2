package com.flashafrica.support.platform.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What deciding commands may use.
 *
 * @param atOnce commands decided at the same time; one more is told to come back
 * @param aggregatesKept aggregates kept in memory, so that a command on one reads no history
 * @param connections to the database, for everything but the ledger: tokens, people, imports
 */
@ConfigurationProperties("support.command")
public record CommandProperties(
        @DefaultValue("512") int atOnce,
        @DefaultValue("20000") int aggregatesKept,
        @DefaultValue("10") int connections) {}
