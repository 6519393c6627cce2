package com.flashafrica.support.ticketing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, as a message may name it.
 *
 * @param digest SHA-256 of what is in it, lower-case hex
 * @param name as it is kept: without a path, or null
 * @param mediaType what it really is
 * @param size in bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upload(String digest, @Nullable String name, String mediaType, long size) {
    /** Without its name, which is personal: it may end up in a log. */
    @Override
    public String toString() {
        return "Upload[digest=" + digest + ", mediaType=" + mediaType + ", size=" + size + "]";
    }
}
