package com.flashafrica.support.platform.access;

import org.jspecify.annotations.Nullable;

/** It cannot be written down that something was accessed, so it must not be. */
public final class AccessUnrecorded extends RuntimeException {
    AccessUnrecorded(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
