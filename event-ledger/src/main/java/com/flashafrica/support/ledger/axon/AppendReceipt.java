package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.RequestKey;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with a unit of work: carries the request in, and what became of its events out. Attach it
 * before the handler runs; it is filled once prepare-commit is over.
 *
 * <p>When {@link Appended#replayed()} the request had been answered before: nothing was written and
 * whatever the handler published is void, so the caller answers from the receipt alone.
 */
public final class AppendReceipt {
    private static final String KEY = AppendReceipt.class.getName();

    private final @Nullable RequestKey request;
    private volatile @Nullable Appended appended;

    /** With null, events are appended without being remembered under a request. */
    public AppendReceipt(@Nullable RequestKey request) {
        this.request = request;
    }

    /** Gives this receipt to the unit of work, and so to the engine. */
    public AppendReceipt attachTo(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(KEY, this);
        return this;
    }

    /** The receipt that travels with the unit of work, if any. */
    public static Optional<AppendReceipt> of(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(KEY));
    }

    /** Empty when the unit of work published no event, or did not get to its commit. */
    public Optional<Appended> appended() {
        return Optional.ofNullable(appended);
    }

    /** The request of the first append; events published during prepare-commit come without. */
    @Nullable RequestKey openRequest() {
        return appended == null ? request : null;
    }

    boolean isReplayed() {
        Appended answer = appended;
        return answer != null && answer.replayed();
    }

    void fill(Appended answer) {
        appended = answer;
    }
}
