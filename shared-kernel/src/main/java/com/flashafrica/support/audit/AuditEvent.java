package com.flashafrica.support.audit;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Accesses that were recorded, a stream a day. Whose they were is the event's metadata; when the
 * last of them was is its time. Names and fields are stored for ever. Nothing here is personal.
 */
public sealed interface AuditEvent {
    Accesses accesses();

    /** The stream of the day in UTC. */
    static String stream(Instant at) {
        return "audit-" + at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The audit trail was read. */
    @JsonTypeName("audit.records-read")
    record RecordsRead(Accesses accesses) implements AuditEvent {}

    /** What is known of people was read. */
    @JsonTypeName("audit.personal-data-read")
    record PersonalDataRead(Accesses accesses) implements AuditEvent {}

    @JsonTypeName("audit.export-taken")
    record ExportTaken(Accesses accesses) implements AuditEvent {}

    @JsonTypeName("audit.signed-in")
    record SignedIn(Accesses accesses) implements AuditEvent {}

    @JsonTypeName("audit.sign-ins-failed")
    record SignInsFailed(Accesses accesses) implements AuditEvent {}

    /** Somebody signed in was refused. */
    @JsonTypeName("audit.refused")
    record Refused(Accesses accesses) implements AuditEvent {}
}
