package com.flashafrica.support.kernel;

import java.util.Locale;

/**
 * A rule of the domain that said no to a command. A value, not an exception: nothing went wrong.
 *
 * <p>Rendered as a problem of type {@code urn:flash-support:<code>}; codes are stable.
 */
public interface Rejection {
    /** The broken rule in one English sentence, free of personal data. */
    String detail();

    /**
     * The type's name in kebab case: {@code TicketAlreadyResolved} is {@code
     * ticket-already-resolved}.
     */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
