package com.flashafrica.support.ledger;

import java.util.Map;

/**
 * What was read under the append lock, so it holds until the transaction ends.
 *
 * @param versions of the streams that a batch touches, 0 for a new one
 * @param requests that a batch's appends carry and that were answered before, expired ones too
 * @param keys what was found of the keys that a batch's appends bring; {@link KeyFound#NOTHING} for
 *     others
 */
record LockedState(
        Head head,
        Map<String, Long> versions,
        Map<RequestName, Answer> requests,
        Map<FreshKey, KeyFound> keys) {

    /** What is known of a fresh key. */
    enum KeyFound {
        /** Its owner has none. */
        NOTHING,
        /** It is the owner's already. */
        ITSELF,
        /** The owner has another or was erased, or its master key wraps no more. */
        OTHER
    }

    /** A request as remembered, with its answer. */
    record Answer(RememberedRequest remembered, Appended appended) {}

    /** A request's key without its body. */
    record RequestName(String actor, String key) {
        static RequestName of(RequestKey request) {
            return new RequestName(request.actor(), request.key());
        }
    }
}
