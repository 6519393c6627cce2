package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.Past;
import com.flashafrica.support.platform.projection.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of tickets as it was. Blocks. */
@Component
final class PastQueue {
    private final View<QueueDocument> view;
    private final Past past;

    PastQueue(View<QueueDocument> view, Past past) {
        this.view = view;
        this.past = past;
    }

    /** One more than asked for, which tells whether the list goes on. */
    List<QueueDocument> rows(QueueRequest request, @Nullable QueuePlace place, Cut cut) {
        return first(past.documents(view, cut), request, place, cut.at());
    }

    /** Keeps no more than are wanted; most rows are out before their filter is looked at. */
    static List<QueueDocument> first(
            Collection<QueueDocument> all,
            QueueRequest request,
            @Nullable QueuePlace place,
            Instant at) {
        int wanted = request.limit() + 1;
        Comparator<QueueDocument> order = request.sort().comparator();
        PriorityQueue<QueueDocument> kept = new PriorityQueue<>(wanted + 1, order.reversed());
        for (QueueDocument row : all) {
            boolean late = kept.size() == wanted && order.compare(row, kept.element()) > 0;
            if (!late && comes(row, request, place) && request.filter().matches(row, at)) {
                kept.add(row);
                if (kept.size() > wanted) {
                    kept.remove();
                }
            }
        }
        List<QueueDocument> rows = new ArrayList<>(kept);
        rows.sort(order);
        return rows;
    }

    private static boolean comes(
            QueueDocument row, QueueRequest request, @Nullable QueuePlace place) {
        return place == null || request.sort().isAfter(row, place.key(), place.number());
    }
}
