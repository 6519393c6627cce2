package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

/** Where an issuer's keys come from: asked for when first needed, and again when they change. */
final class OidcKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OidcKeys() {}

    static NimbusReactiveJwtDecoder decoder(Oidc settings, String issuer) {
        Resource key = settings.publicKey();
        if (key != null) {
            return withOne(settings, key);
        }
        var keys =
                settings.jwkSetUri() == null || settings.jwkSetUri().isBlank()
                        ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                        : NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri());
        return keys.webClient(patient())
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(settings.algorithms());
                })
                .validateType(false)
                .build();
    }

    private static NimbusReactiveJwtDecoder withOne(Oidc settings, Resource file) {
        if (settings.algorithms().size() != 1) {
            throw new IllegalArgumentException(
                    "support.identity.oidc.algorithms: one key has one algorithm");
        }
        JWK key = read(file);
        return NimbusReactiveJwtDecoder.withJwkSource(_ -> Flux.just(key))
                .jwsAlgorithm(settings.algorithms().iterator().next())
                .validateType(false)
                .build();
    }

    private static JWK read(Resource file) {
        try {
            return switch (Pem.publicKey(file.getContentAsString(StandardCharsets.US_ASCII))) {
                case ECPublicKey curve ->
                        new ECKey.Builder(Curve.forECParameterSpec(curve.getParams()), curve)
                                .build();
                case RSAPublicKey rsa -> new RSAKey.Builder(rsa).build();
                default -> throw new GeneralSecurityException("neither RSA nor EC");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("support.identity.oidc.public-key, " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "support.identity.oidc.public-key has no public key in PEM", e);
        }
    }

    private static WebClient patient() {
        return WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(
                                HttpClient.create().responseTimeout(PATIENCE)))
                .build();
    }
}
