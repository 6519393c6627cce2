package com.flashafrica.support.platform.identity;

import static com.flashafrica.support.platform.identity.testing.TestTokens.AUDIENCE;
import static com.flashafrica.support.platform.identity.testing.TestTokens.ISSUER;
import static com.flashafrica.support.platform.identity.testing.TestTokens.claims;
import static com.flashafrica.support.platform.identity.testing.TestTokens.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Which tokens are believed: everything that anybody could make up is not. */
class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final ECKey OURS = key();

    private final MovedClock clock = new MovedClock();
    private final AccessTokens tokens = new AccessTokens(OURS, Duration.ofMinutes(5), clock);
    private final BearerTokens bearer =
            new BearerTokens(List.of(new LocalIssuer(OURS, SKEW, clock), oidc()), SKEW, clock);

    @Test
    void a_token_of_ours_says_who_it_is_until_it_ends() {
        String token = tokens.issue("person-7", Role.AGENT, Level.L2, 3).value();

        Proof proof = bearer.verify(token).block();

        assertThat(proof)
                .isEqualTo(
                        new Proof(
                                new Caller("person-7", Role.AGENT, Level.L2, "password"),
                                NOW.plusSeconds(300),
                                3L));
        clock.now = NOW.plusSeconds(329);
        assertThat(bearer.verify(token).block()).isEqualTo(proof);
        clock.now = NOW.plusSeconds(331);
        refused(token);
    }

    @Test
    void a_token_of_the_other_issuer_says_who_it_is_in_its_own_words() {
        String token = TestTokens.token(Role.AGENT, "agent-1", Level.L3);

        Proof proof = bearer.verify(token).block();

        assertThat(proof).isNotNull();
        assertThat(proof.caller()).isEqualTo(new Caller("agent-1", Role.AGENT, Level.L3, "oidc"));
        assertThat(proof.epoch()).isNull();
    }

    @Test
    void one_letter_changed_makes_it_a_forgery() {
        String token = tokens.issue("person-7", Role.LEAD, null, 1).value();
        bearer.verify(token).block();
        int at = token.indexOf('.') + 20;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        refused(token.substring(0, at) + other + token.substring(at + 1));
        refused(token.substring(0, token.lastIndexOf('.') + 1));
        refused(token.substring(0, token.lastIndexOf('.')));
    }

    @Test
    void a_signature_by_anybody_elses_key_is_none() {
        refused(signed(claims(Role.ADMIN, "eve").build(), key()));
        refused(signed(claims(Role.ADMIN, "eve").build(), OURS));
    }

    @Test
    void no_issuer_can_speak_for_the_other() {
        JWTClaimsSet asIfOurs =
                claims(Role.ADMIN, "eve")
                        .issuer(AccessTokens.ISSUER)
                        .audience(AccessTokens.ISSUER)
                        .claim("role", "ADMIN")
                        .claim("epoch", 1)
                        .build();
        refused(signed(asIfOurs));
    }

    @Test
    void an_issuer_nobody_believes_is_not_asked() {
        refused(signed(claims(Role.ADMIN, "eve").issuer("https://elsewhere.test").build()));
        refused(signed(claims(Role.ADMIN, "eve").issuer(null).build()));
    }

    @Test
    void a_token_for_somebody_else_is_not_for_us() {
        refused(signed(claims(Role.LEAD, "eve").audience("another-service").build()));
        refused(signed(claims(Role.LEAD, "eve").audience((String) null).build()));
    }

    @Test
    void a_token_has_a_time() {
        refused(signed(claims(Role.LEAD, "eve").expirationTime(null).build()));
        refused(signed(claims(Role.LEAD, "eve").expirationTime(at(NOW.minusSeconds(31))).build()));
        refused(signed(claims(Role.LEAD, "eve").notBeforeTime(at(NOW.plusSeconds(31))).build()));
        accepted(signed(claims(Role.LEAD, "ok").notBeforeTime(at(NOW.plusSeconds(29))).build()));
    }

    @Test
    void a_token_is_about_somebody() {
        refused(signed(claims(Role.LEAD, "eve").subject(null).build()));
        refused(signed(claims(Role.LEAD, " ").build()));
    }

    @Test
    void no_signature_is_no_signature() {
        refused(new PlainJWT(claims(Role.ADMIN, "eve").build()).serialize());
        String[] parts = TestTokens.token(Role.LEAD, "eve", null).split("\\.", -1);
        String none = "eyJhbGciOiJub25lIn0";
        refused(none + "." + parts[1] + ".");
        refused(none + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_public_key_is_no_secret_to_sign_with() throws Exception {
        for (String secret :
                List.of(TestTokens.publicKeyPem(), TestTokens.publicKeyPem().strip())) {
            SignedJWT confused =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.HS256), claims(Role.ADMIN, "eve").build());
            confused.sign(new MACSigner(secret.getBytes(UTF_8)));
            refused(confused.serialize());
        }
    }

    @Test
    void no_algorithm_but_the_one_that_was_said() throws Exception {
        var rsa = new RSAKeyGenerator(2048).generate();
        SignedJWT other =
                new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims(Role.ADMIN, "eve").build());
        other.sign(new RSASSASigner(rsa));
        refused(other.serialize());
    }

    @Test
    void a_key_that_a_token_brings_along_or_points_to_opens_nothing() throws Exception {
        ECKey own = key();
        for (JWSHeader header :
                List.of(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(own.toPublicJWK()).build(),
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .jwkURL(URI.create("https://eve.test/keys"))
                                .keyID(own.getKeyID())
                                .build(),
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID("../../../../dev/null")
                                .build(),
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("' OR 1=1 --").build())) {
            SignedJWT token = new SignedJWT(header, claims(Role.ADMIN, "eve").build());
            token.sign(new ECDSASigner(own));
            refused(token.serialize());
        }
    }

    @Test
    void an_all_zero_signature_is_none() {
        String[] parts = TestTokens.token(Role.ADMIN, "eve", null).split("\\.", -1);
        String zeros =
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
        refused(parts[0] + "." + parts[1] + "." + zeros);
    }

    @Test
    void what_is_no_token_at_all_is_no_accident() {
        for (String odd : List.of("", ".", "..", "a.b.c", "null", "{}", "x".repeat(5_000))) {
            refused(odd);
        }
    }

    @Test
    void two_roles_are_as_good_as_none() {
        String both =
                signed(claims(Role.LEAD, "eve").claim("role", List.of("lead", "admin")).build());
        assertThatExceptionOfType(NoSingleRole.class).isThrownBy(() -> bearer.verify(both).block());
        String none = signed(claims(Role.LEAD, "eve").claim("role", "king").build());
        assertThatExceptionOfType(NoSingleRole.class).isThrownBy(() -> bearer.verify(none).block());
    }

    private void accepted(String token) {
        assertThat(bearer.verify(token).block()).isNotNull();
    }

    private void refused(String token) {
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> bearer.verify(token).block());
    }

    private TokenIssuer oidc() {
        Oidc settings =
                new Oidc(
                        ISSUER,
                        null,
                        new ByteArrayResource(TestTokens.publicKeyPem().getBytes(UTF_8)),
                        AUDIENCE,
                        Set.of(SignatureAlgorithm.ES256),
                        "role",
                        Map.of(),
                        "level",
                        "sub");
        return new OidcIssuer(settings, ISSUER, AUDIENCE, SKEW, noPeople(), clock);
    }

    /** Nobody looks them up where the issuer knows our own ids. */
    private static OidcPeople noPeople() {
        return new OidcPeople(new org.springframework.jdbc.datasource.SimpleDriverDataSource());
    }

    private static Date at(Instant time) {
        return Date.from(time);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
