package com.flashafrica.support.satisfaction.web;

import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.requests.RequestSources;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.satisfaction.domain.RatingLink;
import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.flashafrica.support.satisfaction.shell.PublicAddress;
import com.flashafrica.support.satisfaction.shell.RatingLinks;
import com.flashafrica.support.satisfaction.shell.RatingOptOuts;
import com.flashafrica.support.satisfaction.shell.RatingQuestions;
import com.flashafrica.support.satisfaction.shell.RatingSettings;
import com.flashafrica.support.ticketing.RatingWay;
import com.flashafrica.support.ticketing.TicketCommand.AskForRating;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The link for whoever runs a ticket's channel, to put it there. */
@RestController
class RatingRequestController {
    /** A link, for the requester's eyes only. */
    record Handed(String url, int resolution, Instant until) {}

    private final RatingLinks links;
    private final PublicAddress address;
    private final RatingQuestions questions;
    private final RatingOptOuts optOuts;
    private final RatingSettings settings;
    private final Commands commands;
    private final CommandAdmission admission;
    private final RequestSources sources;
    private final Clock clock;

    RatingRequestController(
            RatingLinks links,
            PublicAddress address,
            RatingQuestions questions,
            RatingOptOuts optOuts,
            RatingSettings settings,
            Commands commands,
            CommandAdmission admission,
            RequestSources sources,
            Clock clock) {
        this.links = links;
        this.address = address;
        this.questions = questions;
        this.optOuts = optOuts;
        this.settings = settings;
        this.commands = commands;
        this.admission = admission;
        this.sources = sources;
        this.clock = clock;
    }

    /** The same link however often it is asked for. */
    @PostMapping("/api/v1/tickets/{id}/rating-requests")
    Mono<Handed> ask(@PathVariable String id, ServerWebExchange exchange) {
        Trace trace = Trace.of(exchange);
        Caller caller = Caller.of(exchange);
        sources.note(trace.request(), exchange);
        return admission.run(trace.around(() -> ask(id, caller, trace)));
    }

    private Handed ask(String id, Caller caller, Trace trace) {
        TicketId ticket = ticket(id);
        RatingQuestion before = questions.find(ticket).orElseThrow(() -> missing());
        if (optOuts.contain(before.requester())) {
            throw conflict("rating-declined", "The requester wants to be asked no more");
        }
        if (!links.areOn()) {
            throw conflict("rating-off", "No key is configured to sign links with");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Outcomes.done(
                commands.send(
                        new AskForRating(ticket, RatingWay.CHANNEL, now.plus(settings.validFor())),
                        new Cause(
                                caller.actor(),
                                caller.actorRole(),
                                null,
                                trace.id(),
                                trace.request(),
                                caller.authenticated()),
                        null,
                        null));
        RatingQuestion asked = questions.find(ticket).orElseThrow();
        Instant until = asked.until();
        if (until == null || !asked.isOpen(clock.instant())) {
            throw conflict("nothing-to-rate", "There is no resolution to be rated");
        }
        String token = links.token(new RatingLink(ticket, asked.resolution(), until));
        String url =
                address.link(token)
                        .orElseThrow(
                                () -> conflict("rating-off", "No public address is configured"));
        return new Handed(url, asked.resolution(), until);
    }

    private static TicketId ticket(String id) {
        try {
            return new TicketId(id);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static RuntimeException missing() {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "There is no such ticket")
                .exception();
    }

    private static RuntimeException conflict(String code, String title) {
        return Problem.of(HttpStatus.CONFLICT, code, title).exception();
    }
}
