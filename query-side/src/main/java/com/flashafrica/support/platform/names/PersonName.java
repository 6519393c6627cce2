package com.flashafrica.support.platform.names;

import org.jspecify.annotations.Nullable;

/** What the directory tells of a person, to be shown and never stored, nor logged. */
public record PersonName(String id, @Nullable String name, @Nullable String email) {
    /** Somebody the directory does not know, or knows no more. */
    public static PersonName unknown(String id) {
        return new PersonName(id, null, null);
    }

    /** Without what is personal: it may end up in a log. */
    @Override
    public String toString() {
        return "PersonName[id=" + id + "]";
    }
}
