package com.flashafrica.support.privacy;

import com.flashafrica.support.people.PersonId;

/** What can be asked concerning what is known of a person. */
public sealed interface PrivacyCommand {
    PersonId person();

    /**
     * For ever.
     *
     * @param known whether there is anything to erase, as the sender made sure
     */
    record ErasePerson(PersonId person, ErasureReason reason, boolean known)
            implements PrivacyCommand {}
}
