package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.requests.CommandBody;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.CommandRequests;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketId;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes requests in, and hands their commands on. */
@Component
class TicketDesk {
    private final CommandRequests requests;
    private final CommandAdmission admission;
    private final Commands commands;
    private final TicketLookups lookups;

    TicketDesk(
            CommandRequests requests,
            CommandAdmission admission,
            Commands commands,
            TicketLookups lookups) {
        this.requests = requests;
        this.admission = admission;
        this.commands = commands;
        this.lookups = lookups;
    }

    /** Does the work on a virtual thread. */
    Mono<ResponseEntity<TicketAnswer>> answer(
            ServerWebExchange exchange,
            CommandBody body,
            Function<CommandRequest, TicketAnswer> work) {
        CommandRequest request = requests.read(exchange, body);
        return admission
                .run(request.trace().around(() -> work.apply(request)))
                .map(TicketAnswer::response);
    }

    /** A command that needs nothing but its ticket and whoever gives it. */
    Mono<ResponseEntity<TicketAnswer>> work(
            ServerWebExchange exchange,
            String id,
            CommandBody body,
            Function<TicketId, TicketCommand> command) {
        TicketId ticket = TicketIds.inPath(id);
        return answer(
                exchange, body, request -> change(request, request.cause(), command.apply(ticket)));
    }

    CommandOutcome send(CommandRequest request, Cause cause, TicketCommand command) {
        return commands.send(command, cause, request.ifMatch(), request.key());
    }

    /** Of a request that was looked up just now. */
    CommandOutcome sendNew(CommandRequest request, Cause cause, TicketCommand command) {
        return commands.sendNew(command, cause, request.ifMatch(), request.key());
    }

    TicketAnswer change(CommandRequest request, Cause cause, TicketCommand command) {
        return TicketAnswer.changed(Outcomes.done(send(request, cause, command)));
    }

    /** What was said before keeps the id it had then. */
    TicketAnswer said(Done done, MessageId message) {
        return TicketAnswer.changed(done).with(done.replayed() ? lookups.message(done) : message);
    }
}
