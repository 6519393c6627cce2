package com.flashafrica.support.ticketing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A ticket: the name of its stream in the ledger, and its id everywhere else. */
public record TicketId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ticket id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
