package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.shell.Account;
import com.flashafrica.support.platform.access.Access;
import com.flashafrica.support.platform.access.AccessOutbox;
import com.flashafrica.support.platform.web.Caller;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who signed in, and that somebody could not: written down before either is answered. */
@Component
class SignInRecords {
    private static final String BY_PASSWORD = "password";

    private final AccessOutbox outbox;
    private final Clock clock;

    SignInRecords(AccessOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> signedIn(Account account, String route, ServerWebExchange exchange) {
        return outbox.record(Access.signIn(caller(account), route, exchange, clock.instant()));
    }

    /** By nobody known: what was typed may be anybody's name, or somebody's password. */
    Mono<Void> failed(String route, ServerWebExchange exchange) {
        return failed(Caller.ANONYMOUS, route, exchange);
    }

    /** With what was once handed to somebody. */
    Mono<Void> failed(Account account, String route, ServerWebExchange exchange) {
        return failed(caller(account), route, exchange);
    }

    private Mono<Void> failed(Caller who, String route, ServerWebExchange exchange) {
        return outbox.record(Access.signInFailed(who, route, exchange, clock.instant()));
    }

    private static Caller caller(Account account) {
        return new Caller(account.person().value(), account.role(), account.level(), BY_PASSWORD);
    }
}
