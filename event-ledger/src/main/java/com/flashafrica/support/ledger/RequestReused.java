package com.flashafrica.support.ledger;

/** The request key was used before with another body. Nothing was recorded. */
public final class RequestReused extends LedgerException {
    public RequestReused(RequestKey request) {
        super("request %s was made before with another body".formatted(request.key()), null);
    }
}
