package com.flashafrica.support.notification.list;

import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.Views;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Cursors;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of notifications, the newest first. */
@RestController
class NotificationController {
    private final View<NotificationDocument> view;
    private final Views views;
    private final ReadYourWrites reads;
    private final Cursors cursors;

    NotificationController(
            View<NotificationDocument> view, Views views, ReadYourWrites reads, Cursors cursors) {
        this.view = view;
        this.views = views;
        this.reads = reads;
        this.cursors = cursors;
    }

    @Paged
    @MayWait
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            description =
                    "Repeated, or separated by commas. FAILED is given up; one that is to be tried"
                            + " again is REQUESTED and says why it failed so far.",
            array = @ArraySchema(schema = @Schema(implementation = NotificationProgress.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "ticket",
            description = "Ids of tickets they are about.",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @GetMapping("/api/v1/notifications")
    Mono<Listing<NotificationRow>> notifications(ServerWebExchange exchange) {
        NotificationRequest request = NotificationRequest.of(exchange);
        NotificationPlace place =
                request.cursor() == null
                        ? NotificationPlace.BEGINNING
                        : cursors.decode(request.cursor(), NotificationPlace.class);
        return reads.ofView(exchange, view.name())
                .then(Mono.defer(() -> rows(request, place)))
                .map(rows -> shown(request, rows));
    }

    /** One more than asked for, which tells whether the list goes on. */
    private Mono<List<NotificationDocument>> rows(
            NotificationRequest request, NotificationPlace place) {
        int wanted = request.limit() + 1;
        return Flux.from(
                        views.documents(view)
                                .find(request.query(place.before()))
                                .sort(new Document("requested", -1))
                                .limit(wanted)
                                .batchSize(wanted))
                .collectList();
    }

    private Listing<NotificationRow> shown(
            NotificationRequest request, List<NotificationDocument> found) {
        boolean goesOn = found.size() > request.limit();
        List<NotificationDocument> rows = goesOn ? found.subList(0, request.limit()) : found;
        return new Listing<>(
                rows.stream().map(NotificationRow::of).toList(),
                goesOn ? cursors.encode(new NotificationPlace(rows.getLast().requested())) : null);
    }
}
