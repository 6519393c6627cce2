package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.shell.AccountList;
import com.flashafrica.support.identity.shell.Accounts;
import com.flashafrica.support.identity.shell.Accounts.Created;
import com.flashafrica.support.identity.shell.ListedAccount;
import com.flashafrica.support.identity.shell.Secrets;
import com.flashafrica.support.identity.web.AccountBody.EnabledBody;
import com.flashafrica.support.identity.web.AccountBody.RoleBody;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.access.ReadsPersonalData;
import com.flashafrica.support.platform.people.PeoplePages;
import com.flashafrica.support.platform.people.PeoplePages.Page;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Accounts as administrators look after them. */
@RestController
@RequestMapping("/api/v1/identity/accounts")
class AccountController {
    private final Accounts accounts;
    private final AccountList list;
    private final PeoplePages pages;
    private final IdentityDesk desk;

    AccountController(Accounts accounts, AccountList list, PeoplePages pages, IdentityDesk desk) {
        this.accounts = accounts;
        this.list = list;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * @param password the one that was made; shown here and never again
     */
    record Shown(
            PersonId person,
            @Nullable String username,
            @Nullable Role role,
            @Nullable Level level,
            @Nullable String password) {
        /** Without the password: it may end up in a log. */
        @Override
        public String toString() {
            return "Shown[" + person + "]";
        }
    }

    @GetMapping
    @ReadsPersonalData
    Mono<Page<ListedAccount>> list(
            @RequestParam(defaultValue = PeoplePages.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerWebExchange exchange) {
        var asked = pages.asked(exchange, limit, cursor);
        return desk.read(
                exchange,
                () ->
                        pages.page(
                                asked,
                                list.page(asked.after(), asked.wanted()),
                                ListedAccount::person));
    }

    @GetMapping("/{person}")
    @ReadsPersonalData
    Mono<ListedAccount> account(@PathVariable String person, ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return desk.read(exchange, () -> now(id(person)));
    }

    @PostMapping
    Mono<ResponseEntity<Shown>> create(
            @Valid @RequestBody AccountBody body, ServerWebExchange exchange) {
        var wanted = body.account();
        String made = body.password() == null ? Secrets.password() : null;
        String password = made == null ? Objects.requireNonNull(body.password()) : made;
        return desk.change(
                exchange,
                cause -> {
                    Created created = accounts.create(wanted, password, cause);
                    Outcomes.done(created.outcome());
                    PersonId person = Objects.requireNonNull(created.person());
                    URI location = URI.create("/api/v1/identity/accounts/" + person);
                    return ResponseEntity.created(location)
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    new Shown(
                                            person,
                                            wanted.username(),
                                            wanted.role(),
                                            wanted.level(),
                                            made));
                });
    }

    @PutMapping("/{person}/role")
    Mono<ListedAccount> role(
            @PathVariable String person,
            @Valid @RequestBody RoleBody body,
            ServerWebExchange exchange) {
        Level level = AccountBody.levelOf(body.role(), body.level());
        return desk.change(
                exchange,
                cause -> {
                    PersonId id = id(person);
                    Outcomes.done(accounts.changeRole(id, body.role(), level, cause));
                    return now(id);
                });
    }

    /** A new random password in the place of one that was forgotten. */
    @PostMapping("/{person}/passwords")
    Mono<ResponseEntity<Shown>> reset(@PathVariable String person, ServerWebExchange exchange) {
        String made = Secrets.password();
        return desk.change(
                exchange,
                cause -> {
                    PersonId id = id(person);
                    Outcomes.done(accounts.setPassword(id, made, cause));
                    ListedAccount account = now(id);
                    return ResponseEntity.status(HttpStatus.CREATED)
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    new Shown(
                                            id,
                                            account.username(),
                                            account.role(),
                                            account.level(),
                                            made));
                });
    }

    @PutMapping("/{person}/enabled")
    Mono<ListedAccount> enabled(
            @PathVariable String person,
            @Valid @RequestBody EnabledBody body,
            ServerWebExchange exchange) {
        return desk.change(
                exchange,
                cause -> {
                    PersonId id = id(person);
                    Outcomes.done(accounts.setEnabled(id, body.enabled(), cause));
                    return now(id);
                });
    }

    private ListedAccount now(PersonId person) {
        return list.find(person).orElseThrow(AccountController::missing);
    }

    private static PersonId id(String person) {
        try {
            return new PersonId(person);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static RuntimeException missing() {
        return Problem.of(HttpStatus.NOT_FOUND, "account-not-found", "Account not found")
                .detail("There is no account of that person.")
                .exception();
    }
}
