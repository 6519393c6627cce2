package com.flashafrica.support.ledger;

import java.util.Map;

/**
 * What was read under the append lock, so it holds until the transaction ends.
 *
 * @param versions of the streams that a batch touches, 0 for a new one
 * @param requests that a batch's appends carry and that were answered before, expired ones too
 */
record LockedState(Head head, Map<String, Long> versions, Map<RequestName, Answer> requests) {

    /** A request as remembered, with its answer. */
    record Answer(RememberedRequest remembered, Appended appended) {}

    /** A request's key without its body. */
    record RequestName(String actor, String key) {
        static RequestName of(RequestKey request) {
            return new RequestName(request.actor(), request.key());
        }
    }
}
