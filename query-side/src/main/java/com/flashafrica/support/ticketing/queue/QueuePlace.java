package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the row with this key and number. It belongs to one list only.
 *
 * @param list fingerprint of the filter, the sort and the past asked for
 * @param asOf position that the list was read at; null for the present
 */
record QueuePlace(String list, long key, long number, @Nullable Long asOf) {
    static QueuePlace after(QueueDocument row, QueueRequest request, @Nullable Long asOf) {
        return new QueuePlace(request.fingerprint(), request.sort().key(row), row.number(), asOf);
    }

    void checkIsOf(QueueRequest request) {
        if (!list.equals(request.fingerprint())) {
            throw Problem.badParameter("cursor", "is the cursor of a list with other filters")
                    .exception();
        }
    }
}
