package com.flashafrica.support.standalone.faults.journal;

/**
 * What a client was told.
 *
 * @param stream the ticket
 * @param version of the last event appended
 * @param position of the last event appended
 */
public record Acknowledgement(String key, String stream, long version, long position) {}
