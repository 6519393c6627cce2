package com.flashafrica.support.standalone;

import org.springframework.boot.web.server.PortInUseException;

/** What a person reads when something fails; the log has the rest. */
final class OneSentence {
    private OneSentence() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known.sentence();
            }
            if (cause instanceof PortInUseException taken) {
                return Address.taken(taken.getPort()).sentence();
            }
        }
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return "It failed: %s: %s".formatted(root.getClass().getSimpleName(), root.getMessage());
    }
}
