package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.web.Problem;

/**
 * Where a list goes on: after the row with this key and number. It belongs to one list only.
 *
 * @param list fingerprint of the filter and the sort
 */
record QueuePlace(String list, long key, long number) {
    static QueuePlace after(QueueDocument row, QueueRequest request) {
        return new QueuePlace(request.fingerprint(), request.sort().key(row), row.number());
    }

    void checkIsOf(QueueRequest request) {
        if (!list.equals(request.fingerprint())) {
            throw Problem.badParameter("cursor", "is the cursor of a list with other filters")
                    .exception();
        }
    }
}
