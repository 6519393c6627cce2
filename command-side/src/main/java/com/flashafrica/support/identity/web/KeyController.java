package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.ApiKeyId;
import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.shell.MachineKey;
import com.flashafrica.support.identity.shell.MachineKeys;
import com.flashafrica.support.identity.shell.MachineKeys.Handed;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keys of machines. */
@RestController
@RequestMapping("/api/v1/identity/keys")
class KeyController {
    private final MachineKeys keys;
    private final IdentityDesk desk;

    KeyController(MachineKeys keys, IdentityDesk desk) {
        this.keys = keys;
        this.desk = desk;
    }

    record KeyList(List<MachineKey> items) {}

    /** Those that are over as well, newest first. */
    @GetMapping
    Mono<KeyList> list(ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return desk.read(exchange, () -> new KeyList(keys.all()));
    }

    @GetMapping("/{id}")
    Mono<MachineKey> key(@PathVariable String id, ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return desk.read(exchange, () -> keys.find(id(id)).orElseThrow(KeyController::missing));
    }

    /** The key itself is shown here and never again. */
    @PostMapping
    Mono<ResponseEntity<Handed>> create(
            @Valid @RequestBody KeyBody body, ServerWebExchange exchange) {
        @Nullable Level level = body.levelOfKey();
        Set<Permission> scopes = body.permissions();
        Duration life = Duration.ofDays(body.expiresInDays());
        return desk.change(
                exchange,
                cause -> {
                    Handed handed =
                            keys.create(body.name(), body.role(), level, scopes, life, cause);
                    return ResponseEntity.created(
                                    URI.create("/api/v1/identity/keys/" + handed.id()))
                            .cacheControl(CacheControl.noStore())
                            .body(handed);
                });
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> revoke(@PathVariable String id, ServerWebExchange exchange) {
        return desk.change(
                exchange,
                cause -> {
                    keys.revoke(id(id), cause);
                    return ResponseEntity.noContent().build();
                });
    }

    private static ApiKeyId id(String id) {
        try {
            return new ApiKeyId(id);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static RuntimeException missing() {
        return Problem.of(HttpStatus.NOT_FOUND, "key-not-found", "Key not found")
                .detail("There is no key of that id.")
                .exception();
    }
}
