package com.flashafrica.support.audit.trail.words;

import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.imports.event.ImportEvent;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.ticketing.TicketEvent;

/** A new family of events goes here; a test walks over all of them. */
final class Sentences {
    private Sentences() {}

    static Sentence of(Object event) {
        return switch (event) {
            case TicketEvent ticket -> TicketSentences.of(ticket);
            case SlaEvent rules -> OtherSentences.of(rules);
            case NotificationEvent notification -> OtherSentences.of(notification);
            case AuditEvent access -> OtherSentences.of(access);
            case IdentityEvent identity -> IdentitySentences.of(identity);
            case ImportEvent file -> OtherSentences.of(file);
            case PrivacyEvent privacy -> OtherSentences.of(privacy);
            default ->
                    throw new IllegalArgumentException(
                            "no words for " + event.getClass().getName());
        };
    }
}
