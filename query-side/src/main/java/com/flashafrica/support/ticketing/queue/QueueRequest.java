package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What a list was asked for. */
record QueueRequest(
        QueueFilter filter, QueueSort sort, AsOf asOf, int limit, @Nullable String cursor) {

    static QueueRequest of(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        QueueFilter filter = filter(parameters, Caller.of(exchange));
        QueueSort sort = sort(parameters);
        if (sort == QueueSort.DUE_FIRST && Caller.of(exchange).isRequester()) {
            parameters.refuse("sort", "by due times is not for requesters");
        }
        AsOf asOf = AsOf.of(parameters);
        int limit = parameters.limit();
        String cursor = parameters.text("cursor");
        parameters.check();
        return new QueueRequest(filter, sort, asOf, limit, cursor);
    }

    /** Requesters get their own tickets, and cannot ask for what they are not shown. */
    static QueueFilter filter(QueryParameters parameters, Caller caller) {
        QueueFilter said = filter(parameters);
        if (!caller.isRequester()) {
            return said;
        }
        said.internal().forEach(name -> parameters.refuse(name, "is not for requesters"));
        return said.of(caller.actor());
    }

    private static QueueFilter filter(QueryParameters parameters) {
        return new QueueFilter(
                parameters.constants("status", Status.class),
                parameters.constants("priority", Priority.class),
                parameters.constants("level", Level.class),
                parameters.constants("channel", Channel.class),
                parameters.texts("assignee"),
                parameters.texts("group"),
                parameters.texts("category"),
                parameters.texts("tag"),
                parameters.texts("requester"),
                parameters.instant("openedFrom"),
                parameters.instant("openedTo"),
                parameters.instant("dueBefore"),
                parameters.choice("missed"));
    }

    private static QueueSort sort(QueryParameters parameters) {
        String name =
                Objects.requireNonNullElse(parameters.text("sort"), QueueSort.NEWEST.parameter());
        return QueueSort.named(name)
                .orElseGet(() -> {
                    parameters.refuse("sort", "must be one of " + QueueSort.names());
                    return QueueSort.NEWEST;
                });
    }

    /** The same for the same filter, sort and past, in every process. */
    String fingerprint() {
        String told = Stream.of(sort, filter, asOf).map(Object::toString).toList().toString();
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
