package com.flashafrica.support.standalone.faults.trial;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.faults.load.Credentials;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever signs in the people of a trial: an issuer of its own that only the trial's processes
 * believe, so that being hurt keeps nobody from proving who they are. Its tokens are good whatever
 * a clock says.
 */
final class TrialIssuer {
    private static final String ISSUER = "https://faults.example";
    private static final String AUDIENCE = "faults";
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private final ECKey key;
    private final Path publicKey;

    private TrialIssuer(ECKey key, Path publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * @param publicKey the file for what anybody may know of its key
     */
    static TrialIssuer create(Path publicKey) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            Files.writeString(
                    publicKey,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(key.toECPublicKey().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
            return new TrialIssuer(key, publicKey);
        } catch (JOSEException | IOException e) {
            throw new CannotStart("%s cannot be written.".formatted(publicKey), e);
        }
    }

    /** What a process needs to be told to believe it. */
    Map<String, String> settings() {
        return Map.of(
                "support.identity.oidc.issuer-uri", ISSUER,
                "support.identity.oidc.audience", AUDIENCE,
                "support.identity.oidc.algorithms", "ES256",
                "support.identity.oidc.public-key", publicKey.toUri().toString(),
                "support.identity.oidc.role-claim", "role",
                "support.identity.oidc.level-claim", "level",
                "support.identity.oidc.person-claim", "sub");
    }

    Credentials of(Role role) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT);
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(ISSUER)
                                .audience(AUDIENCE)
                                .subject("faults-" + name)
                                .claim("role", name)
                                .issueTime(Date.from(LONG_AGO))
                                .expirationTime(Date.from(NEVER))
                                .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        Optional<String> header = Optional.of("Bearer " + token.serialize());
        return () -> header;
    }
}
