package com.flashafrica.support.standalone.proxy;

import java.net.ConnectException;

/** What failures of a connection tell. */
final class Failures {
    private Failures() {}

    /** The process is gone, or has not come yet. */
    static boolean nobodyListens(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
