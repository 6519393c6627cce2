package com.flashafrica.support.privacy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.flashafrica.support.people.PersonId;

/**
 * What was done to what is known of a person, a stream each. Names and fields are stored for ever,
 * and so nothing here says more of the person than an opaque id.
 */
public sealed interface PrivacyEvent {
    /** What the names of all these streams begin with. */
    String STREAMS = "privacy-";

    PersonId person();

    /** The stream of what was done to what is known of that person. */
    static String stream(PersonId person) {
        return STREAMS + person;
    }

    /**
     * The person's texts can be read by nobody from here on, and who it was is said nowhere any
     * more. Whatever was not undone by the time this was recorded is undone after it.
     */
    @JsonTypeName("privacy.person-erased")
    record PersonErased(PersonId person, ErasureReason reason) implements PrivacyEvent {}
}
