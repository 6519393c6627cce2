package com.flashafrica.support.imports;

import java.time.Instant;

/**
 * An import as whoever works on it needs to know it.
 *
 * @param place number of the last ticket told
 * @param trace W3C trace id of the request that brought it
 */
record ImportJob(
        String id,
        String source,
        String format,
        String charset,
        ImportStage stage,
        long place,
        String trace,
        Instant createdAt) {}
