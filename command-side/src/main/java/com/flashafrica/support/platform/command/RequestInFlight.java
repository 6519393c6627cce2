package com.flashafrica.support.platform.command;

/** The same request is being decided right now, in this process; its answer will be remembered. */
public final class RequestInFlight extends RuntimeException {
    public RequestInFlight(String key) {
        super("request " + key + " is still running", null, false, false);
    }
}
