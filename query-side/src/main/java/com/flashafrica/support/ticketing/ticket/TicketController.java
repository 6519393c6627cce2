package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.names.PersonNames;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.Views;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One ticket, as it stands or stood. */
@RestController
class TicketController {
    private final View<TicketDocument> view;
    private final Views views;
    private final ReadYourWrites reads;
    private final PersonNames names;
    private final OffLoop offLoop;
    private final Clock clock;
    private final PastTicket past;

    TicketController(
            View<TicketDocument> view,
            Views views,
            ReadYourWrites reads,
            PersonNames names,
            OffLoop offLoop,
            Clock clock,
            PastTicket past) {
        this.view = view;
        this.views = views;
        this.reads = reads;
        this.names = names;
        this.offLoop = offLoop;
        this.clock = clock;
        this.past = past;
    }

    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/tickets/{id}")
    Mono<ResponseEntity<TicketPage>> ticket(@PathVariable String id, ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        AsOf asOf = AsOf.of(given);
        given.check();
        if (!asOf.isNow()) {
            return past.ticket(id, asOf, exchange)
                    .map(page -> page.shownTo(Caller.of(exchange)))
                    .map(ResponseEntity::ok);
        }
        return reads.ofView(exchange, view.name())
                .then(Mono.defer(() -> find(id)))
                .switchIfEmpty(Mono.error(() -> NoSuchTicket.problem()))
                .flatMap(ticket -> answer(ticket, asOf, exchange));
    }

    private Mono<TicketDocument> find(String id) {
        return Mono.from(views.documents(view).find(new Document("_id", id)).first());
    }

    /**
     * The ETag is there to be sent back as {@code If-Match}, so it stays the same where a page does
     * not: after an automatic event, and while a clock moves. Only without either can the reader be
     * told that nothing has changed.
     */
    private Mono<ResponseEntity<TicketPage>> answer(
            TicketDocument ticket, AsOf asOf, ServerWebExchange exchange) {
        String etag = "\"" + ticket.etag() + "\"";
        exchange.getResponse().getHeaders().setETag(etag);
        Instant at = asOf.timeOfDay(clock);
        ServiceLevel sla = ServiceLevel.of(ticket.clocks(), at);
        boolean isAsTagged = ticket.etag() == ticket.version() && (sla == null || !sla.moves());
        if (isAsTagged && exchange.checkNotModified(etag)) {
            return Mono.just(ResponseEntity.status(HttpStatus.NOT_MODIFIED).build());
        }
        String requester = ticket.request().requester().value();
        return offLoop.call(() -> names.of(List.of(requester)))
                .map(people -> TicketPage.of(ticket, sla, people, at))
                .map(page -> page.shownTo(Caller.of(exchange)))
                .map(ResponseEntity::ok);
    }
}
