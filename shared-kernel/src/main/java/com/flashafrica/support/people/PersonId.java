package com.flashafrica.support.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A requester or an agent: an opaque id. What it stands for is in the person directory only. */
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a person's id has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
