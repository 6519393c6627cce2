package com.flashafrica.support.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** An issuer as Keycloak is one: metadata, keys that change, roles within a claim. */
class DiscoveryTest {
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final HttpServer server = server();
    private final String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/x";
    private volatile JWKSet keys = new JWKSet();
    private RSAKey key = newKey("first");

    @BeforeEach
    void publish() {
        server.createContext(
                "/realms/x/.well-known/openid-configuration",
                exchange -> {
                    byte[] metadata =
                            """
                            {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"]}
                            """
                                    .formatted(issuer, issuer)
                                    .getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, metadata.length);
                    exchange.getResponseBody().write(metadata);
                    exchange.close();
                });
        server.createContext(
                "/realms/x/keys",
                exchange -> {
                    byte[] published = keys.toString().getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, published.length);
                    exchange.getResponseBody().write(published);
                    exchange.close();
                });
        keys = new JWKSet(key.toPublicJWK());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void who_somebody_is_is_read_from_where_the_settings_say() throws Exception {
        Proof proof = tokens().verify(token(List.of("offline_access", "support-agent"))).block();

        assertThat(proof).isNotNull();
        assertThat(proof.caller()).isEqualTo(new Caller("p-1", Role.AGENT, Level.L2, "oidc"));
    }

    @Test
    void a_new_key_is_learned_and_an_old_one_forgotten() throws Exception {
        BearerTokens tokens = tokens();
        String before = token(List.of("support-agent"));
        tokens.verify(before).block();
        RSAKey old = key;
        key = newKey("second");
        keys = new JWKSet(key.toPublicJWK());

        assertThat(tokens.verify(token(List.of("support-agent"))).block()).isNotNull();
        key = old;
        assertThatThrownBy(() -> tokens.verify(token(List.of("support-agent"))).block())
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void an_issuer_that_is_away_is_no_fault_of_the_token() throws Exception {
        String token = token(List.of("support-agent"));
        server.stop(0);

        assertThatThrownBy(() -> tokens().verify(token).block())
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private BearerTokens tokens() {
        Oidc settings =
                new Oidc(
                        issuer,
                        null,
                        null,
                        "support",
                        Set.of(SignatureAlgorithm.RS256),
                        "realm_access.roles",
                        Map.of("support-agent", Role.AGENT, "support-lead", Role.LEAD),
                        "support_level",
                        "person");
        OidcPeople people = new OidcPeople(new SimpleDriverDataSource());
        return new BearerTokens(
                List.of(
                        new OidcIssuer(
                                settings, issuer, "support", SKEW, people, Clock.systemUTC())),
                SKEW,
                Clock.systemUTC());
    }

    private String token(List<String> roles) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer)
                                .audience(List.of("account", "support"))
                                .subject("f3a1")
                                .jwtID(UUID.randomUUID().toString())
                                .claim("person", "p-1")
                                .claim("realm_access", Map.of("roles", roles))
                                .claim("support_level", "L2")
                                .expirationTime(Date.from(Instant.parse("2200-01-01T00:00:00Z")))
                                .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
