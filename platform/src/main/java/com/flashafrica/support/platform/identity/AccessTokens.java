package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens of this installation's own accounts. */
public final class AccessTokens {
    /** Who issues them, and for whom. */
    public static final String ISSUER = "flash-africa-support";

    static final String ROLE = "role";
    static final String LEVEL = "level";
    static final String EPOCH = "epoch";

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Duration life;
    private final Clock clock;

    public AccessTokens(ECKey key, Duration life, Clock clock) {
        this.header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        this.life = life;
        this.clock = clock;
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("access tokens are signed with a P-256 key", e);
        }
    }

    /**
     * @param value the token itself
     * @param life for how long it is good
     */
    public record AccessToken(String value, Duration life) {
        /** Without what lets somebody in: it may end up in a log. */
        @Override
        public String toString() {
            return "AccessToken";
        }
    }

    /**
     * A new token, good from now on.
     *
     * @param person opaque id
     * @param level of an agent
     * @param epoch of the account; the token ends when the account's grows
     */
    public AccessToken issue(String person, Role role, @Nullable Level level, long epoch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(ISSUER)
                        .subject(person)
                        .claim(ROLE, role.name())
                        .claim(EPOCH, epoch)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .jwtID(UUID.randomUUID().toString());
        if (level != null) {
            claims.claim(LEVEL, level.name());
        }
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token cannot be signed", e);
        }
        return new AccessToken(token.serialize(), life);
    }
}
