package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.RememberedRequest;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.RequestReused;
import com.flashafrica.support.ledger.axon.AppendReceipt;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.platform.command.Commands;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Commands over Axon's bus. An aggregate kept in memory may be behind other processes: events
 * decided on it are refused by the ledger's version check, and an answer without events is given
 * only once the ledger has said that the stream is still where it was.
 */
final class AxonCommands implements Commands {
    private static final int DECIDED_AGAIN = 3;

    private final CommandDispatch dispatch;
    private final LedgerReader reader;
    private final Cache aggregates;
    private final Clock clock;
    private final List<CommandFamily<?>> families;
    private final RunningRequests running = new RunningRequests();

    AxonCommands(
            CommandDispatch dispatch,
            LedgerReader reader,
            Cache aggregates,
            Clock clock,
            List<CommandFamily<?>> families) {
        this.dispatch = dispatch;
        this.reader = reader;
        this.aggregates = aggregates;
        this.clock = clock;
        this.families = families;
    }

    @Override
    public CommandOutcome send(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request) {
        CommandFamily<?> family = familyOf(command);
        if (request == null) {
            return decide(family, command, cause, ifMatch, null);
        }
        try (RunningRequests.Place _ = running.enter(request)) {
            Optional<RememberedRequest> before =
                    reader.request(request.actor(), request.key(), clock.instant());
            return before.isPresent()
                    ? remembered(family, request, before.get())
                    : decide(family, command, cause, ifMatch, request);
        }
    }

    @Override
    public CommandOutcome sendNew(
            Object command, Cause cause, @Nullable Long ifMatch, @Nullable RequestKey request) {
        if (request == null) {
            return send(command, cause, ifMatch, null);
        }
        try (RunningRequests.Place _ = running.enter(request)) {
            return decide(familyOf(command), command, cause, ifMatch, request);
        }
    }

    private CommandFamily<?> familyOf(Object command) {
        return families.stream()
                .filter(family -> family.contains(command))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                command.getClass().getName() + " is no slice's command"));
    }

    private CommandOutcome decide(
            CommandFamily<?> family,
            Object command,
            Cause cause,
            @Nullable Long ifMatch,
            @Nullable RequestKey request) {
        for (int tries = 0; tries <= DECIDED_AGAIN; tries++) {
            AppendReceipt receipt = new AppendReceipt(request);
            Optional<Answer> answer =
                    dispatch.send(
                            family.nameOf(command, tries == 0),
                            command,
                            CommandMetadata.of(cause, ifMatch, receipt));
            Optional<CommandOutcome> outcome =
                    answer.flatMap(given -> outcome(family, command, given, receipt));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            aggregates.remove(family.streamOf(command));
        }
        return new Contended();
    }

    /** Empty when it was decided on something that is no longer so. */
    private Optional<CommandOutcome> outcome(
            CommandFamily<?> family, Object command, Answer answer, AppendReceipt receipt) {
        String stream = family.streamOf(command);
        Optional<Appended> appended = receipt.appended();
        if (appended.isPresent()) {
            return Optional.of(recorded(family, stream, answer, appended.get()));
        }
        List<LedgerEvent> last = reader.stream(stream, Math.max(0, answer.version() - 1), 2);
        long version = last.isEmpty() ? 0 : last.getLast().version();
        long position = last.isEmpty() ? 0 : last.getLast().position();
        if (version != answer.version()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (answer) {
                    case Answer.Accepted(var _, var etag, var _) ->
                            new Done(stream, version, etag, position, false);
                    case Answer.Rejected(var _, var rejection) -> new Refused(rejection);
                    case Answer.Stale(var _, var etag) -> new Stale(etag);
                });
    }

    private CommandOutcome recorded(
            CommandFamily<?> family, String stream, Answer answer, Appended appended) {
        if (appended.replayed()) {
            // The events that the aggregate in memory has applied were never recorded.
            aggregates.remove(stream);
            return replayed(family, appended.stream(), appended.version(), appended.position());
        }
        if (answer instanceof Answer.Accepted(var version, var etag, var _)) {
            return new Done(stream, version, etag, appended.position(), false);
        }
        throw new IllegalStateException("events were recorded for a command that was not accepted");
    }

    private static CommandOutcome remembered(
            CommandFamily<?> family, RequestKey request, RememberedRequest before) {
        if (!MessageDigest.isEqual(request.bodyDigest(), before.bodyDigest())) {
            throw new RequestReused(request);
        }
        return replayed(family, before.stream(), before.version(), before.position());
    }

    private static CommandOutcome replayed(
            CommandFamily<?> family, String stream, long version, long position) {
        return new Done(stream, version, family.etags().etagAt(stream, version), position, true);
    }
}
