package com.flashafrica.support.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What a machine's key is called by; says nothing of its secret. */
public record ApiKeyId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApiKeyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a key");
        }
    }

    /** Whoever signs in with it, as events name the actor; the name of the key's stream, too. */
    public String actor() {
        return "key-" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
