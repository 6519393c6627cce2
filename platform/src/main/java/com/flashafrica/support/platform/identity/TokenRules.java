package com.flashafrica.support.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What any token must say, whoever signed it: for us, from them, about somebody, and for now. */
final class TokenRules {
    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(
            String issuer, String audience, Duration skew, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(skew);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                List.of(
                        type,
                        times,
                        new JwtIssuerValidator(issuer),
                        new JwtAudienceValidator(audience),
                        new JwtClaimValidator<String>(
                                JwtClaimNames.SUB,
                                subject -> subject != null && !subject.isBlank())));
    }
}
