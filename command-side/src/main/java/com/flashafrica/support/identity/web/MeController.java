package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.shell.AccountList;
import com.flashafrica.support.identity.shell.Accounts;
import com.flashafrica.support.identity.shell.ListedAccount;
import com.flashafrica.support.identity.shell.Sessions;
import com.flashafrica.support.identity.web.AccountBody.PasswordBody;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody can see and change of their own account. */
@RestController
@RequestMapping("/api/v1/identity/me")
class MeController {
    private final AccountList list;
    private final Accounts accounts;
    private final Sessions sessions;
    private final IdentityDesk desk;

    MeController(AccountList list, Accounts accounts, Sessions sessions, IdentityDesk desk) {
        this.list = list;
        this.accounts = accounts;
        this.sessions = sessions;
        this.desk = desk;
    }

    /**
     * @param id by which events name whoever asks
     * @param authenticated how it was made sure who it is
     * @param username of a local account, and {@code name} and {@code email} of whoever has it
     * @param may how far whoever asks may go with what
     */
    record Me(
            String id,
            @Nullable Role role,
            @Nullable Level level,
            @Nullable String authenticated,
            @Nullable String username,
            @Nullable String name,
            @Nullable String email,
            Map<Permission, Reach> may) {
        private static Me of(Caller caller, Optional<ListedAccount> account) {
            return new Me(
                    caller.actor(),
                    caller.role(),
                    caller.level(),
                    caller.authenticated(),
                    account.map(ListedAccount::username).orElse(null),
                    account.map(ListedAccount::name).orElse(null),
                    account.map(ListedAccount::email).orElse(null),
                    may(caller));
        }

        private static Map<Permission, Reach> may(Caller caller) {
            Map<Permission, Reach> may = new EnumMap<>(Permission.class);
            for (Permission permission : Permission.values()) {
                Reach reach = caller.reach(permission);
                if (reach != Reach.NONE) {
                    may.put(permission, reach);
                }
            }
            return may;
        }

        /** Without names: it may end up in a log. */
        @Override
        public String toString() {
            return "Me[" + id + "]";
        }
    }

    @GetMapping
    Mono<Me> me(ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        Caller caller = Caller.of(exchange);
        return desk.read(exchange, () -> Me.of(caller, list.find(new PersonId(caller.actor()))));
    }

    /** Ends every session of the account, this one too: the new password begins the next. */
    @PostMapping("/password")
    Mono<ResponseEntity<Void>> password(
            @Valid @RequestBody PasswordBody body, ServerWebExchange exchange) {
        PersonId person = new PersonId(Caller.of(exchange).actor());
        return desk.change(
                exchange,
                cause -> {
                    if (accounts.find(person).isEmpty()) {
                        throw noAccount();
                    }
                    if (!sessions.confirm(person, body.current())) {
                        throw Problem.unacceptable("current", "is not the password now")
                                .exception();
                    }
                    Outcomes.done(accounts.setPassword(person, body.next(), cause));
                    return ResponseEntity.noContent().build();
                });
    }

    private static RuntimeException noAccount() {
        return Problem.of(HttpStatus.CONFLICT, "no-account", "There is no account to change")
                .detail("Whoever sends this is signed in by another way than a local account.")
                .exception();
    }
}
