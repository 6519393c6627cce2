package com.flashafrica.support.platform.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of folding the whole ledger up to a place in the past.
 *
 * @param atOnce how many may fold at the same moment; others are told to come back
 * @param checkpointEvery so many events lie between two checkpoints, or twice, four times as many
 *     where the ledger is too long for that
 * @param checkpoints of a view, at most
 * @param documents that the checkpoints of a view hold together, at most
 * @param recent how many of the last answers' documents are kept for the next question
 * @param keep how long what is kept in memory outlives its last use
 */
@ConfigurationProperties("support.history")
public record HistorySettings(
        @DefaultValue("2") int atOnce,
        @DefaultValue("20000") int checkpointEvery,
        @DefaultValue("64") int checkpoints,
        @DefaultValue("500000") int documents,
        @DefaultValue("4") int recent,
        @DefaultValue("10m") Duration keep) {}
