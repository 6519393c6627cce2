package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.shell.Sessions;
import com.flashafrica.support.identity.shell.Sessions.Refreshed;
import com.flashafrica.support.identity.shell.Sessions.SignedIn;
import com.flashafrica.support.identity.shell.Tokens;
import com.flashafrica.support.platform.identity.Limits;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in to a local account, going on, and signing out. */
@RestController
class AuthController {
    private static final String TOKEN = "/api/v1/auth/token";
    private static final String REFRESH = "/api/v1/auth/refresh";

    private final Sessions sessions;
    private final SignInRecords records;
    private final IdentityDesk desk;
    private final Limits limits;

    AuthController(Sessions sessions, SignInRecords records, IdentityDesk desk, Limits limits) {
        this.sessions = sessions;
        this.records = records;
        this.desk = desk;
        this.limits = limits;
    }

    @PostMapping(TOKEN)
    Mono<ResponseEntity<Tokens>> signIn(
            @Valid @RequestBody Credentials body, ServerWebExchange exchange) {
        mustBeOn();
        limits.takeSignIn(body.username());
        return desk.read(exchange, () -> sessions.signIn(body.username(), body.password()))
                .flatMap(session ->
                        session.map(in ->
                                        records.signedIn(in.account(), TOKEN, exchange)
                                                .thenReturn(answer(in)))
                                .orElseGet(() ->
                                        records.failed(TOKEN, exchange)
                                                .then(
                                                        Mono.error(
                                                                SignInProblems.signInFailed()
                                                                        .exception()))));
    }

    /** The same again, for the token that came with it, once. */
    @PostMapping(REFRESH)
    Mono<ResponseEntity<Tokens>> refresh(
            @Valid @RequestBody RefreshBody body, ServerWebExchange exchange) {
        mustBeOn();
        return desk.read(exchange, () -> sessions.refresh(body.refreshToken()))
                .flatMap(refreshed ->
                        switch (refreshed) {
                            case Refreshed.GoesOn(var session) -> Mono.just(answer(session));
                            case Refreshed.Reused(var account) ->
                                    records.failed(account, REFRESH, exchange).then(over());
                            case Refreshed.Refused _ ->
                                    records.failed(REFRESH, exchange).then(over());
                        });
    }

    /** Answered the same whether or not there was such a session. */
    @PostMapping("/api/v1/auth/logout")
    Mono<ResponseEntity<Void>> signOut(
            @Valid @RequestBody RefreshBody.SignOut body, ServerWebExchange exchange) {
        mustBeOn();
        return desk.read(
                exchange,
                () -> {
                    sessions.signOut(body.refreshToken(), Boolean.TRUE.equals(body.everywhere()));
                    return ResponseEntity.noContent().build();
                });
    }

    private void mustBeOn() {
        if (!sessions.areOn()) {
            throw SignInProblems.noLocalAccounts().exception();
        }
    }

    private static <T> Mono<T> over() {
        return Mono.error(SignInProblems.sessionOver().exception());
    }

    private static ResponseEntity<Tokens> answer(SignedIn session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session.tokens());
    }
}
