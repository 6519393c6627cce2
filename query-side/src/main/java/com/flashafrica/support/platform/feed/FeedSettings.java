package com.flashafrica.support.platform.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the live feeds.
 *
 * @param recentEvents how many of the newest events are kept in memory, once for all readers
 * @param recentSize how much of them at most, about
 * @param replayEvents how far behind the head a stream may begin; further back it is reset
 * @param catchUpReads how many readers may page the ledger at the same moment; others queue
 * @param streams how many live streams may be open; others are told to come back
 * @param perCaller of those, how many may be one caller's
 * @param commentEvery how often a stream sends a comment, so that nobody takes it for dead
 * @param retryAfter how long the tail waits when the ledger is away
 */
@ConfigurationProperties("support.feed")
public record FeedSettings(
        @DefaultValue("16384") int recentEvents,
        @DefaultValue("64MB") DataSize recentSize,
        @DefaultValue("1000000") long replayEvents,
        @DefaultValue("4") int catchUpReads,
        @DefaultValue("8000") int streams,
        @DefaultValue("2000") int perCaller,
        @DefaultValue("15s") Duration commentEvery,
        @DefaultValue("500ms") Duration retryAfter) {}
