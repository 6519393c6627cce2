package com.flashafrica.support.sla.web;

import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.requests.CommandBody;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.CommandRequests;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.rules.SlaRequest;
import com.flashafrica.support.platform.web.FieldProblem;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.sla.SlaCommand;
import com.flashafrica.support.sla.SlaRejection.RuleUnacceptable;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.shell.LedgerRuleBook;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes requests on the rules in, and hands their commands on, on virtual threads. */
@Component
class SlaDesk {
    private final CommandRequests requests;
    private final CommandAdmission admission;
    private final Commands commands;
    private final LedgerRuleBook rules;

    SlaDesk(
            CommandRequests requests,
            CommandAdmission admission,
            Commands commands,
            LedgerRuleBook rules) {
        this.requests = requests;
        this.admission = admission;
        this.commands = commands;
        this.rules = rules;
    }

    /** A definition as the body of a command: all of it tells one request from another. */
    private record Defined(@Nullable String by, SlaRequest definition) implements CommandBody {}

    /** A command on something that is there, or else is wrong. */
    Mono<ResponseEntity<SlaAnswer>> change(
            ServerWebExchange exchange, CommandBody body, SlaCommand command) {
        return answer(
                exchange,
                body,
                request -> SlaAnswer.changed(command.key(), send(request, command)));
    }

    /**
     * A definition. 201 when its key is new, also when the answer is that of a request before.
     *
     * @param isThere whether the rules know the key
     */
    Mono<ResponseEntity<SlaAnswer>> define(
            ServerWebExchange exchange,
            SlaRequest definition,
            Function<SlaRules, Boolean> isThere,
            Supplier<? extends SlaCommand> asked) {
        return answer(
                exchange,
                new Defined(definition.by(), definition),
                request -> {
                    SlaCommand command = asked.get();
                    boolean wasThere = isThere.apply(rules.refresh());
                    Done done = send(request, command);
                    SlaAnswer answer = SlaAnswer.changed(command.key(), done);
                    boolean created = done.etag() == 1 && (done.replayed() || !wasThere);
                    return created ? answer.at(exchange.getRequest().getPath().value()) : answer;
                });
    }

    private Mono<ResponseEntity<SlaAnswer>> answer(
            ServerWebExchange exchange,
            CommandBody body,
            Function<CommandRequest, SlaAnswer> work) {
        CommandRequest request = requests.read(exchange, body);
        return admission
                .run(request.trace().around(() -> work.apply(request)))
                .map(SlaAnswer::response);
    }

    /** This process's next opening counts on what was changed here. */
    private Done send(CommandRequest request, SlaCommand command) {
        CommandOutcome outcome =
                commands.send(command, request.cause(), request.ifMatch(), request.key());
        if (outcome instanceof Refused(RuleUnacceptable(var faults))) {
            throw Problem.unacceptable(
                            faults.stream()
                                    .map(fault -> new FieldProblem(fault.field(), fault.detail()))
                                    .toList())
                    .exception();
        }
        Done done = Outcomes.done(outcome);
        rules.refresh();
        return done;
    }
}
