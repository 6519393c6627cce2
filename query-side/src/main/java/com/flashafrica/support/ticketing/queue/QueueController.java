package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.names.PersonNames;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.Views;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Cursors;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of tickets. */
@RestController
class QueueController {
    private final View<QueueDocument> view;
    private final Views views;
    private final ReadYourWrites reads;
    private final PersonNames names;
    private final OffLoop offLoop;
    private final Cursors cursors;
    private final Clock clock;
    private final PastReads pastReads;
    private final PastQueue past;

    QueueController(
            View<QueueDocument> view,
            Views views,
            ReadYourWrites reads,
            PersonNames names,
            OffLoop offLoop,
            Cursors cursors,
            Clock clock,
            PastReads pastReads,
            PastQueue past) {
        this.view = view;
        this.views = views;
        this.reads = reads;
        this.names = names;
        this.offLoop = offLoop;
        this.cursors = cursors;
        this.clock = clock;
        this.pastReads = pastReads;
        this.past = past;
    }

    @Filtered
    @AtAnyTime
    @Paged
    @MayWait
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description =
                    "With a minus the other way round. `due` has the soonest due first and last the"
                            + " tickets that nothing is due of.",
            schema =
                    @Schema(
                            allowableValues = {
                                "-opened",
                                "opened",
                                "-updated",
                                "updated",
                                "-priority",
                                "priority",
                                "-number",
                                "number",
                                "due"
                            },
                            defaultValue = "-opened"))
    @GetMapping("/api/v1/tickets")
    Mono<Listing<QueueRow>> tickets(ServerWebExchange exchange) {
        QueueRequest request = QueueRequest.of(exchange);
        Caller caller = Caller.of(exchange);
        QueuePlace place = place(request);
        if (!request.asOf().isNow()) {
            Long settled = place == null ? null : place.asOf();
            return pastReads
                    .of(exchange, request.asOf(), settled)
                    .flatMap(cut ->
                            offLoop.call(() ->
                                    shown(
                                            request,
                                            caller,
                                            past.rows(request, place, cut),
                                            cut.at(),
                                            cut.position())));
        }
        return reads.ofView(exchange, view.name())
                .then(
                        Mono.defer(() ->
                                listing(request, caller, place, request.asOf().timeOfDay(clock))));
    }

    private Mono<Listing<QueueRow>> listing(
            QueueRequest request, Caller caller, @Nullable QueuePlace place, Instant now) {
        return rows(request, place, now)
                .flatMap(rows -> offLoop.call(() -> shown(request, caller, rows, now, null)));
    }

    private @Nullable QueuePlace place(QueueRequest request) {
        if (request.cursor() == null) {
            return null;
        }
        QueuePlace place = cursors.decode(request.cursor(), QueuePlace.class);
        place.checkIsOf(request);
        return place;
    }

    /** One more than asked for, which tells whether the list goes on. */
    private Mono<List<QueueDocument>> rows(
            QueueRequest request, @Nullable QueuePlace place, Instant now) {
        int wanted = request.limit() + 1;
        return Flux.from(
                        views.documents(view)
                                .find(query(request, place, now))
                                .sort(request.sort().order())
                                .limit(wanted)
                                .batchSize(wanted))
                .collectList();
    }

    private static Document query(QueueRequest request, @Nullable QueuePlace place, Instant now) {
        List<Document> conditions = new ArrayList<>(request.filter().conditions(now));
        if (place != null) {
            conditions.addAll(request.sort().after(place.key(), place.number()));
        }
        return conditions.isEmpty() ? new Document() : new Document("$and", conditions);
    }

    private Listing<QueueRow> shown(
            QueueRequest request,
            Caller caller,
            List<QueueDocument> found,
            Instant at,
            @Nullable Long asOf) {
        boolean goesOn = found.size() > request.limit();
        List<QueueDocument> rows = goesOn ? found.subList(0, request.limit()) : found;
        var people = names.of(rows.stream().map(row -> row.requester().value()).toList(), caller);
        return new Listing<>(
                rows.stream().map(row -> QueueRow.of(row, people, at).shownTo(caller)).toList(),
                goesOn ? cursors.encode(QueuePlace.after(rows.getLast(), request, asOf)) : null);
    }
}
