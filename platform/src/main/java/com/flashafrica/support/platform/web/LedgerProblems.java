package com.flashafrica.support.platform.web;

import com.flashafrica.support.ledger.AppendRefused;
import com.flashafrica.support.ledger.FreshKeyRefused;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.LedgerOverloaded;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.ledger.RequestReused;
import com.flashafrica.support.ledger.UnknownEventType;
import com.flashafrica.support.ledger.UnreadableEvent;
import com.flashafrica.support.ledger.VersionConflict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the ledger, or the database beside it, could not do, as answers. */
@Component
final class LedgerProblems implements ProblemMapping {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);

    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case LedgerException ledger -> of(ledger);
            case DataAccessResourceFailureException _ -> unavailable();
            case TransientDataAccessException _ -> unavailable();
            case CannotCreateTransactionException _ -> unavailable();
            default -> null;
        };
    }

    private static Problem of(LedgerException failure) {
        return switch (failure) {
            case LedgerOverloaded _ ->
                    Problem.unavailable("overloaded", "Too much is being recorded", SOON);
            case LedgerUnavailable _ -> unavailable();
            case UnknownEventType _ ->
                    Problem.unavailable(
                            "newer-history", "The history is newer than this program", LATER);
            case RequestReused _ -> requestReused();
            case VersionConflict _, FreshKeyRefused _ ->
                    Problem.of(HttpStatus.CONFLICT, "contended", "Others were faster");
            case AppendRefused _ -> RequestProblems.status(HttpStatus.CONTENT_TOO_LARGE);
            case UnreadableEvent _ -> RequestProblems.status(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private static Problem requestReused() {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "The Idempotency-Key belongs to another request")
                .detail("The same key was sent before with another body.");
    }

    private static Problem unavailable() {
        return Problem.unavailable("ledger-unavailable", "The ledger cannot be reached", SOON)
                .detail(
                        "What was asked may or may not have been done; asking again is safe with"
                                + " an Idempotency-Key.");
    }
}
