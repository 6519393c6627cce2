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
        return "It failed: " + brief(rootOf(failure)) + " The log says more.";
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String brief(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return "%s: %.200s.".formatted(failure.getClass().getSimpleName(), message);
    }
}
