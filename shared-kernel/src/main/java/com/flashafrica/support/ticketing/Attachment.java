package com.flashafrica.support.ticketing;

import com.flashafrica.support.people.Personal;

/**
 * A file that came with a message, by reference.
 *
 * @param mediaType such as {@code image/png}
 * @param size in bytes
 * @param digest SHA-256 of the content, lower-case hex
 */
public record Attachment(@Personal String name, String mediaType, long size, String digest) {}
