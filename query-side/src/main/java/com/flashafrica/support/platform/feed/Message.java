package com.flashafrica.support.platform.feed;

/**
 * What a stream says about one position.
 *
 * @param name of the event: {@code ticket.opened}, {@code left} …
 * @param json the data, on one line
 */
public record Message(String name, String json) {}
