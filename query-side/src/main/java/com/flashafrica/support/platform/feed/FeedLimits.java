package com.flashafrica.support.platform.feed;

/**
 * How much of the recent past a feed keeps in memory.
 *
 * @param recentItems items at most
 * @param recentBytes bytes at most, about
 */
public record FeedLimits(int recentItems, long recentBytes) {}
