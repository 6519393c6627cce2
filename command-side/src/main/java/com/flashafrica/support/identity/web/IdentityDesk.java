package com.flashafrica.support.identity.web;

import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.requests.RequestSources;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Trace;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes requests in and does their work on virtual threads. None is remembered by a key: whoever
 * sends one again finds things as wanted, or is told that they are; a secret is shown once.
 */
@Component
class IdentityDesk {
    private final CommandAdmission admission;
    private final RequestSources sources;

    IdentityDesk(CommandAdmission admission, RequestSources sources) {
        this.admission = admission;
        this.sources = sources;
    }

    <T> Mono<T> read(ServerWebExchange exchange, Supplier<T> work) {
        return admission.run(Trace.of(exchange).around(work::get));
    }

    /** Work that is recorded as the caller's. */
    <T> Mono<T> change(ServerWebExchange exchange, Function<Cause, T> work) {
        Trace trace = Trace.of(exchange);
        Caller caller = Caller.of(exchange);
        sources.note(trace.request(), exchange);
        Cause cause =
                new Cause(
                        caller.actor(),
                        caller.actorRole(),
                        null,
                        trace.id(),
                        trace.request(),
                        caller.authenticated());
        return admission.run(trace.around(() -> work.apply(cause)));
    }
}
