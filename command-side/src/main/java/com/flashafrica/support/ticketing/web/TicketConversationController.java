package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.ticketing.TicketCommand.RateTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.web.TicketRequest.Note;
import com.flashafrica.support.ticketing.web.TicketRequest.Opening;
import com.flashafrica.support.ticketing.web.TicketRequest.Rating;
import com.flashafrica.support.ticketing.web.TicketRequest.Reply;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is said on tickets, from the first word to the rating. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketConversationController {
    private final TicketDesk desk;
    private final TicketOpening openings;
    private final TicketMessages messages;

    TicketConversationController(TicketDesk desk, TicketOpening openings, TicketMessages messages) {
        this.desk = desk;
        this.openings = openings;
        this.messages = messages;
    }

    @PostMapping
    Mono<ResponseEntity<TicketAnswer>> open(
            @Valid @RequestBody Opening body, ServerWebExchange exchange) {
        return desk.answer(exchange, body, request -> openings.open(request, body));
    }

    @PostMapping("/{id}/replies")
    Mono<ResponseEntity<TicketAnswer>> reply(
            @PathVariable String id, @Valid @RequestBody Reply body, ServerWebExchange exchange) {
        TicketId ticket = TicketIds.inPath(id);
        return desk.answer(exchange, body, request -> messages.reply(request, ticket, body));
    }

    @PostMapping("/{id}/notes")
    Mono<ResponseEntity<TicketAnswer>> note(
            @PathVariable String id, @Valid @RequestBody Note body, ServerWebExchange exchange) {
        TicketId ticket = TicketIds.inPath(id);
        return desk.answer(exchange, body, request -> messages.note(request, ticket, body));
    }

    @PostMapping("/{id}/ratings")
    Mono<ResponseEntity<TicketAnswer>> rate(
            @PathVariable String id, @Valid @RequestBody Rating body, ServerWebExchange exchange) {
        TicketId ticket = TicketIds.inPath(id);
        RateTicket rate = new RateTicket(ticket, body.score(), body.comment());
        return desk.answer(exchange, body, request -> desk.change(request, request.cause(), rate));
    }
}
