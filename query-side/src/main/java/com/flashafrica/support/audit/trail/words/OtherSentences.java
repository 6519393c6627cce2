package com.flashafrica.support.audit.trail.words;

import com.flashafrica.support.audit.Accesses;
import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.audit.AuditEvent.ExportTaken;
import com.flashafrica.support.audit.AuditEvent.PersonalDataRead;
import com.flashafrica.support.audit.AuditEvent.RecordsRead;
import com.flashafrica.support.audit.AuditEvent.Refused;
import com.flashafrica.support.audit.AuditEvent.SignInsFailed;
import com.flashafrica.support.audit.AuditEvent.SignedIn;
import com.flashafrica.support.imports.event.ImportEvent;
import com.flashafrica.support.imports.event.ImportEvent.ImportReceived;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;

/** What each event says of what is no ticket. */
final class OtherSentences {
    private OtherSentences() {}

    static Sentence of(SlaEvent event) {
        return switch (event) {
            case CalendarDefined(var calendar) ->
                    Sentence.of("calendar-defined", calendar.key(), calendar.version());
            case PolicyDefined(var policy) ->
                    Sentence.of("policy-defined", policy.key(), policy.version());
            case PolicyRetired(var key) -> Sentence.of("policy-retired", key);
            case PolicyReapplied(var terms) ->
                    Sentence.of("policy-reapplied", terms.policy().key(), terms.policy().version());
        };
    }

    /** Whom a policy names by an address is not told: only a role is nobody's. */
    static Sentence of(NotificationEvent event) {
        return switch (event) {
            case NotificationRequested requested ->
                    Sentence.of(
                            "notification-requested",
                            requested.cause(),
                            requested.recipient().channel());
            case NotificationDelivered(var attempt) -> Sentence.of("delivered", attempt);
            case NotificationFailed failed ->
                    Sentence.of(failed.last() ? "failed.last" : "failed", failed.attempt());
        };
    }

    static Sentence of(PrivacyEvent event) {
        return switch (event) {
            case PersonErased(var person, var reason) ->
                    Sentence.of("person-erased." + reason, person);
        };
    }

    static Sentence of(ImportEvent event) {
        return switch (event) {
            case ImportReceived(var source, var format, var bytes, var sha256) ->
                    Sentence.of("import-received", source, format, bytes, sha256);
        };
    }

    static Sentence of(AuditEvent event) {
        return switch (event) {
            case RecordsRead(var accesses) -> of("records-read", accesses);
            case PersonalDataRead(var accesses) -> of("personal-data-read", accesses);
            case ExportTaken(var accesses) -> of("export-taken", accesses);
            case SignedIn(var accesses) -> of("signed-in", accesses);
            case SignInsFailed(var accesses) -> of("sign-ins-failed", accesses);
            case Refused(var accesses) -> of("refused", accesses);
        };
    }

    private static Sentence of(String key, Accesses accesses) {
        return accesses.combined()
                ? Sentence.of(key + ".combined", accesses.times())
                : Sentence.of(key, accesses.times(), accesses.route());
    }
}
