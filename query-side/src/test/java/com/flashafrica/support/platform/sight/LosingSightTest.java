package com.flashafrica.support.platform.sight;

import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.AccessTokens;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.QuerySideServer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Whoever may no longer look is shown no more: a stream ends by itself. */
class LosingSightTest {
    private static final Duration SOON = Duration.ofSeconds(12);

    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void losing_a_role_ends_what_is_followed() {
        String person = "person-" + UUID.randomUUID();
        server.run(
                "INSERT INTO person_directory (id, name) VALUES ('%s', 'A');".formatted(person)
                        + "INSERT INTO account (person, username, password_hash, role, created_at)"
                        + " VALUES ('%s', '%s', 'x', 'LEAD', now())".formatted(person, person));
        String bearer =
                "Bearer "
                        + server.bean(AccessTokens.class).issue(person, Role.LEAD, null, 1).value();
        var live = follow(bearer, "text/event-stream", "/events");
        var lines = follow(bearer, "application/x-ndjson", "/events?follow=true");
        server.run(
                "UPDATE account SET role = 'AUDITOR', epoch = 2 WHERE person = '" + person + "'");

        assertThat(Flux.merge(live, lines).then().blockOptional(SOON)).isEmpty();
        server.streams(bearer)
                .get()
                .uri("/events")
                .exchangeToMono(answer -> {
                    assertThat(answer.statusCode().value()).isEqualTo(401);
                    return answer.releaseBody();
                })
                .block(SOON);
    }

    @Test
    void a_token_that_ends_ends_what_is_followed_with_it() {
        Instant over = server.clock().instant().plusSeconds(2).minusSeconds(30);
        JWTClaimsSet claims =
                TestTokens.claims(Role.LEAD, "lead-short").expirationTime(Date.from(over)).build();
        String bearer = "Bearer " + TestTokens.signed(claims);

        assertThat(follow(bearer, "text/event-stream", "/queue/stream").then().blockOptional(SOON))
                .isEmpty();
    }

    /** Hot, and accepted: it is followed from here on. */
    private Flux<String> follow(String bearer, String type, String path) {
        String ticket = "ticket-" + UUID.randomUUID();
        server.append(ticket, opened(ticket, "losing"));
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Flux<String> parts =
                server.streams(bearer)
                        .get()
                        .uri(path)
                        .header("Accept", type)
                        .exchangeToFlux(answer -> {
                            status.complete(answer.statusCode().value());
                            return answer.bodyToFlux(String.class);
                        })
                        .replay()
                        .autoConnect();
        parts.subscribe();
        assertThat(status).succeedsWithin(SOON).isEqualTo(200);
        return parts;
    }
}
