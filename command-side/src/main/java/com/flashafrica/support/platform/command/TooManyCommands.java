package com.flashafrica.support.platform.command;

/** More commands are being decided than the configuration allows at once. */
public final class TooManyCommands extends RuntimeException {
    public TooManyCommands() {
        super("too many commands at once", null, false, false);
    }
}
