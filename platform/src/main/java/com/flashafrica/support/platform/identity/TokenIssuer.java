package com.flashafrica.support.platform.identity;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Somebody whose tokens are believed. */
interface TokenIssuer {
    /** What {@code iss} says. */
    String name();

    /** With the issuer's keys and algorithms, and no others. */
    ReactiveJwtDecoder decoder();

    /** What a token that was verified says of whoever sends it. */
    Mono<Proof> proof(Jwt token);
}
