package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.TicketCommand.LinkTicket;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.web.TicketRequest.Link;
import com.flashafrica.support.ticketing.web.TicketRequest.Merge;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a ticket relates to others. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TicketRelationController {
    private final TicketDesk desk;
    private final TicketLookups lookups;

    TicketRelationController(TicketDesk desk, TicketLookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    @PostMapping("/merges")
    Mono<ResponseEntity<TicketAnswer>> merge(
            @PathVariable String id, @Valid @RequestBody Merge body, ServerWebExchange exchange) {
        return desk.work(
                exchange,
                id,
                body,
                ticket ->
                        new MergeTicket(
                                ticket,
                                lookups.existing(Caller.of(exchange), "into", body.into())));
    }

    @PostMapping("/links")
    Mono<ResponseEntity<TicketAnswer>> link(
            @PathVariable String id, @Valid @RequestBody Link body, ServerWebExchange exchange) {
        return desk.work(
                exchange,
                id,
                body,
                ticket ->
                        new LinkTicket(
                                ticket,
                                lookups.existing(Caller.of(exchange), "to", body.to()),
                                body.kind()));
    }
}
