package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.identity.Refusals;
import com.flashafrica.support.platform.identity.TicketReach;
import com.flashafrica.support.platform.requests.CommandBody.Plain;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.CategoriseTicket;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.TagTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.web.TicketRequest.Assignment;
import com.flashafrica.support.ticketing.web.TicketRequest.Categorisation;
import com.flashafrica.support.ticketing.web.TicketRequest.Escalation;
import com.flashafrica.support.ticketing.web.TicketRequest.Prioritisation;
import com.flashafrica.support.ticketing.web.TicketRequest.Tagging;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What agents do with a ticket while it is worked on. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TicketWorkController {
    private final TicketDesk desk;
    private final TicketLookups lookups;

    TicketWorkController(TicketDesk desk, TicketLookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    @PostMapping("/starts")
    Mono<ResponseEntity<TicketAnswer>> start(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Plain body,
            ServerWebExchange exchange) {
        return desk.work(exchange, id, Plain.orNobody(body), StartTicket::new);
    }

    @PutMapping("/assignment")
    Mono<ResponseEntity<TicketAnswer>> assign(
            @PathVariable String id,
            @Valid @RequestBody Assignment body,
            ServerWebExchange exchange) {
        if (body.agent() == null && body.group() == null) {
            throw Problem.unacceptable("agent", "or group must be given").exception();
        }
        PersonId agent = body.agent() == null ? null : new PersonId(body.agent());
        Caller caller = Caller.of(exchange);
        if (!TicketReach.mayAssignAnybody(caller)
                && agent != null
                && !agent.value().equals(caller.actor())) {
            throw Refusals.forbidden();
        }
        return desk.work(
                exchange, id, body, ticket -> new AssignTicket(ticket, agent, body.group()));
    }

    /** A DELETE has no body: who does it is a parameter. */
    @DeleteMapping("/assignment")
    Mono<ResponseEntity<TicketAnswer>> unassign(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable @OpaqueId String by,
            ServerWebExchange exchange) {
        return desk.work(exchange, id, new Plain(by), ticket -> unassign(exchange, ticket));
    }

    private UnassignTicket unassign(ServerWebExchange exchange, TicketId ticket) {
        Caller caller = Caller.of(exchange);
        if (!TicketReach.mayAssignAnybody(caller) && !lookups.isNobodys(ticket, caller)) {
            throw Refusals.forbidden();
        }
        return new UnassignTicket(ticket);
    }

    @PostMapping("/escalations")
    Mono<ResponseEntity<TicketAnswer>> escalate(
            @PathVariable String id,
            @Valid @RequestBody Escalation body,
            ServerWebExchange exchange) {
        if (body.level() == Level.L1) {
            throw Problem.unacceptable("level", "must be one of L2, L3").exception();
        }
        return desk.work(
                exchange,
                id,
                body,
                ticket -> new EscalateTicket(ticket, body.level(), body.reason()));
    }

    @PutMapping("/priority")
    Mono<ResponseEntity<TicketAnswer>> prioritise(
            @PathVariable String id,
            @Valid @RequestBody Prioritisation body,
            ServerWebExchange exchange) {
        return desk.work(
                exchange,
                id,
                body,
                ticket -> new PrioritiseTicket(ticket, body.priority(), body.reason()));
    }

    @PutMapping("/category")
    Mono<ResponseEntity<TicketAnswer>> categorise(
            @PathVariable String id,
            @Valid @RequestBody Categorisation body,
            ServerWebExchange exchange) {
        return desk.work(
                exchange, id, body, ticket -> new CategoriseTicket(ticket, body.category()));
    }

    @PutMapping("/tags")
    Mono<ResponseEntity<TicketAnswer>> tag(
            @PathVariable String id, @Valid @RequestBody Tagging body, ServerWebExchange exchange) {
        return desk.work(exchange, id, body, ticket -> new TagTicket(ticket, body.tags()));
    }
}
