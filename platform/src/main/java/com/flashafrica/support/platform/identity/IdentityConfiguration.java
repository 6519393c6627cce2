package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.identity.IdentitySettings.Local;
import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.flashafrica.support.platform.ledger.LedgerReaders;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose tokens are believed, as configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
    /** There only where this installation has accounts of its own, and this process signs. */
    @Bean
    @ConditionalOnProperty("support.identity.local.key-file")
    AccessTokens accessTokens(IdentitySettings settings, Clock clock) {
        Path file = settings.local().keyFile();
        if (file == null) {
            throw new IllegalStateException("support.identity.local.key-file is empty");
        }
        return new AccessTokens(
                SigningKeyFile.readOrMake(file), settings.local().accessLife(), clock);
    }

    @Bean
    OidcPeople oidcPeople(LedgerReaders readers) {
        return new OidcPeople(readers.source());
    }

    /** What is not reached over HTTP believes nobody, and needs to be told nothing. */
    @Bean
    @ConditionalOnWebApplication
    BearerTokens bearerTokens(IdentitySettings settings, OidcPeople people, Clock clock) {
        List<TokenIssuer> issuers = new ArrayList<>();
        if (settings.local().isOn()) {
            issuers.add(new LocalIssuer(key(settings.local()), settings.clockSkew(), clock));
        }
        if (settings.oidc().isOn()) {
            issuers.add(oidc(settings, people, clock));
        }
        if (issuers.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody could sign in: set support.identity.oidc.issuer-uri and"
                        + " support.identity.oidc.audience, or support.identity.local.key-file.");
        }
        return new BearerTokens(issuers, settings.clockSkew(), clock);
    }

    @Bean
    @ConditionalOnWebApplication
    BearerAuthentication bearerAuthentication(
            BearerTokens tokens, AccountStandings accounts, ApiKeys keys) {
        return new BearerAuthentication(tokens, accounts, keys);
    }

    private static ECKey key(Local local) {
        Path both = local.keyFile();
        if (both != null) {
            return SigningKeyFile.readOrMake(both);
        }
        Path open = local.publicKeyFile();
        if (open == null) {
            throw new IllegalStateException("there is no key of local accounts");
        }
        return SigningKeyFile.readPublic(open);
    }

    private static OidcIssuer oidc(IdentitySettings settings, OidcPeople people, Clock clock) {
        Oidc oidc = settings.oidc();
        String issuer = oidc.issuerUri();
        String audience = oidc.audience();
        if (issuer == null || audience == null || audience.isBlank()) {
            throw new IllegalStateException(
                    "support.identity.oidc.audience is missing: tokens that an issuer gave for"
                            + " another service must not be good here.");
        }
        return new OidcIssuer(oidc, issuer, audience, settings.clockSkew(), people, clock);
    }
}
