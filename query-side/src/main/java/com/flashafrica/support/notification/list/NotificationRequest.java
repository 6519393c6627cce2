package com.flashafrica.support.notification.list;

import com.flashafrica.support.platform.reading.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which notifications somebody asks for; alternatives within each, everything where there is none.
 */
record NotificationRequest(
        Set<NotificationProgress> states, Set<String> tickets, int limit, @Nullable String cursor) {

    static NotificationRequest of(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        NotificationRequest request =
                new NotificationRequest(
                        parameters.constants("state", NotificationProgress.class),
                        parameters.texts("ticket"),
                        parameters.limit(),
                        parameters.text("cursor"));
        parameters.check();
        return request;
    }

    /**
     * @param before only what was requested before that position
     */
    Document query(long before) {
        Document query = new Document("requested", new Document("$lt", before));
        if (!states.isEmpty()) {
            query.append("state", among(states.stream().map(Enum::name).toList()));
        }
        if (!tickets.isEmpty()) {
            query.append("ticket", among(new ArrayList<>(tickets)));
        }
        return query;
    }

    private static Document among(List<String> values) {
        return new Document("$in", values);
    }
}
