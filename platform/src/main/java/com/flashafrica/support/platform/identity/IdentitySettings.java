package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are believed: those of this installation's own accounts, those of one OIDC issuer,
 * or both.
 *
 * @param clockSkew how far apart clocks may be, for when a token begins and ends
 */
@ConfigurationProperties("support.identity")
public record IdentitySettings(
        @DefaultValue Local local,
        @DefaultValue Oidc oidc,
        @DefaultValue("30s") Duration clockSkew) {

    /**
     * @param keyFile the key that access tokens are signed with, PEM, made when it is not there
     * @param publicKeyFile its public half, where a process only verifies
     * @param accessLife how long an access token is good for
     */
    public record Local(
            @Nullable Path keyFile,
            @Nullable Path publicKeyFile,
            @DefaultValue("5m") Duration accessLife) {
        boolean isOn() {
            return keyFile != null || publicKeyFile != null;
        }
    }

    /**
     * @param issuerUri what {@code iss} says, and where the issuer's metadata is found
     * @param jwkSetUri where its keys are, when not where the metadata says
     * @param publicKey its one key, PEM, for an issuer that cannot be asked
     * @param audience what {@code aud} must hold
     * @param algorithms that its signatures may have
     * @param roleClaim where roles are: the name of a claim, or a path into one
     * @param roles what its roles are called there; our own names, in small letters, unless said
     * @param levelClaim where an agent's level is, L1 unless said
     * @param personClaim where our own id of a person is, for an issuer that knows it
     */
    public record Oidc(
            @Nullable String issuerUri,
            @Nullable String jwkSetUri,
            @Nullable Resource publicKey,
            @Nullable String audience,
            @DefaultValue("RS256") Set<SignatureAlgorithm> algorithms,
            @DefaultValue("realm_access.roles") String roleClaim,
            @DefaultValue Map<String, Role> roles,
            @DefaultValue("support_level") String levelClaim,
            @Nullable String personClaim) {
        boolean isOn() {
            return issuerUri != null && !issuerUri.isBlank();
        }
    }
}
