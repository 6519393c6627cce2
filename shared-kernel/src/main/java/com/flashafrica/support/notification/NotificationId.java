package com.flashafrica.support.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A notification: the name of its stream in the ledger, and what whoever gets it twice knows it by.
 */
public record NotificationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a notification id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
