package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.requests.CommandBody.Plain;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.web.TicketRequest.Reopening;
import com.flashafrica.support.ticketing.web.TicketRequest.Resolution;
import com.flashafrica.support.ticketing.web.TicketRequest.Wait;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a ticket stands: waiting, going on, resolved, reopened, closed. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TicketProgressController {
    private final TicketDesk desk;

    TicketProgressController(TicketDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/waits")
    Mono<ResponseEntity<TicketAnswer>> wait(
            @PathVariable String id, @Valid @RequestBody Wait body, ServerWebExchange exchange) {
        return desk.work(
                exchange, id, body, ticket -> new WaitOnTicket(ticket, body.on(), body.reason()));
    }

    @PostMapping("/resumptions")
    Mono<ResponseEntity<TicketAnswer>> resume(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Plain body,
            ServerWebExchange exchange) {
        return desk.work(exchange, id, Plain.orNobody(body), ResumeTicket::new);
    }

    @PostMapping("/resolutions")
    Mono<ResponseEntity<TicketAnswer>> resolve(
            @PathVariable String id,
            @Valid @RequestBody Resolution body,
            ServerWebExchange exchange) {
        PersonId by = new PersonId(Caller.of(exchange).actor());
        return desk.work(
                exchange, id, body, ticket -> new ResolveTicket(ticket, by, body.summary()));
    }

    @PostMapping("/reopenings")
    Mono<ResponseEntity<TicketAnswer>> reopen(
            @PathVariable String id,
            @Valid @RequestBody Reopening body,
            ServerWebExchange exchange) {
        return desk.work(exchange, id, body, ticket -> new ReopenTicket(ticket, body.reason()));
    }

    @PostMapping("/closures")
    Mono<ResponseEntity<TicketAnswer>> close(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Plain body,
            ServerWebExchange exchange) {
        return desk.work(exchange, id, Plain.orNobody(body), CloseTicket::new);
    }
}
