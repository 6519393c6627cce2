package com.flashafrica.support.audit.access;

import com.flashafrica.support.audit.Accesses;
import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.audit.AuditEvent.ExportTaken;
import com.flashafrica.support.audit.AuditEvent.PersonalDataRead;
import com.flashafrica.support.audit.AuditEvent.RecordsRead;
import com.flashafrica.support.audit.AuditEvent.Refused;
import com.flashafrica.support.audit.AuditEvent.SignInsFailed;
import com.flashafrica.support.audit.AuditEvent.SignedIn;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.VersionConflict;
import com.flashafrica.support.platform.command.Cause;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * Appends accesses to the ledger. Nothing is decided, so there is no aggregate; a row's id is the
 * append's request key, so that a row is appended once, by whomever and however often.
 */
final class AccessJournal {
    private static final String NAME = "access-outbox";
    private static final int PATIENCE = 20;

    private final Appender appender;
    private final LedgerReader reader;
    private final EventCodec codec;

    AccessJournal(Appender appender, LedgerReader reader, EventCodec codec) {
        this.appender = appender;
        this.reader = reader;
        this.codec = codec;
    }

    /** Whoever else appends to the same day's stream may be faster. */
    void append(OutboxRow row) {
        for (int tries = 1; ; tries++) {
            try {
                appender.appendAndWait(appendOf(row));
                return;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof VersionConflict) || tries == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private Append appendOf(OutboxRow row) {
        String stream = AuditEvent.stream(row.first());
        String id = row.id().toString();
        NewEvent event =
                codec.encode(
                        stream,
                        reader.version(stream) + 1,
                        UUID.randomUUID(),
                        event(row),
                        row.last(),
                        cause(row, id).metadata());
        return new Append(
                List.of(event),
                new RequestKey(NAME, NAME + ":" + id, id.getBytes(StandardCharsets.UTF_8), null));
    }

    /** Where it came from is kept under the row's id. */
    private static Cause cause(OutboxRow row, String id) {
        return new Cause(
                row.actor(),
                ActorRole.valueOf(row.role()),
                null,
                row.trace(),
                id,
                row.authenticated());
    }

    private static AuditEvent event(OutboxRow row) {
        Accesses accesses =
                new Accesses(row.route(), row.times(), row.first(), row.last(), row.combined());
        return switch (row.kind()) {
            case AUDIT_READ -> new RecordsRead(accesses);
            case PRIVACY_READ -> new PersonalDataRead(accesses);
            case EXPORT -> new ExportTaken(accesses);
            case SIGN_IN -> new SignedIn(accesses);
            case SIGN_IN_FAILED -> new SignInsFailed(accesses);
            case REFUSAL -> new Refused(accesses);
        };
    }
}
