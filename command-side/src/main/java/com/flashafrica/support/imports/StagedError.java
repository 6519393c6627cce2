package com.flashafrica.support.imports;

import org.jspecify.annotations.Nullable;

/** A row that cannot be told, and the ticket that cannot either because of it. */
record StagedError(long line, @Nullable String ticket, String reason) {}
