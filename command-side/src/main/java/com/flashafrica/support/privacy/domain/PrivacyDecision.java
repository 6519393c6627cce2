package com.flashafrica.support.privacy.domain;

import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.PrivacyRejection;
import java.util.List;

/** What becomes of a command. */
public sealed interface PrivacyDecision {
    /**
     * @param events none when it was done before
     */
    record Accepted(List<PrivacyEvent> events) implements PrivacyDecision {}

    record Rejected(PrivacyRejection rejection) implements PrivacyDecision {}
}
