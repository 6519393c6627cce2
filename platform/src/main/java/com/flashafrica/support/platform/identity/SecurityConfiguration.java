package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * What every request goes through before anybody answers it, in this order and no more: there are
 * neither sessions nor cookies nor forms, and so nothing that guards them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties(CorsSettings.class)
class SecurityConfiguration {
    /** Each filter timed by itself costs a tenth of a request; requests are timed as they are. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain securityChain(
            CorsSettings cors,
            Limits limits,
            BearerAuthentication authentication,
            TicketReach tickets) {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.anyExchange(),
                List.of(
                        new HttpHeaderWriterWebFilter(Headers.all()),
                        Origins.filter(cors),
                        limited(limits::takeAddress),
                        BearerFilter.of(authentication),
                        limited(limits::takeAccount),
                        new PermissionFilter(tickets),
                        new LiveFilter(authentication)));
    }

    private static WebFilter limited(Function<ServerWebExchange, @Nullable ProblemException> take) {
        return (exchange, chain) -> {
            ProblemException tooMany = take.apply(exchange);
            return tooMany == null ? chain.filter(exchange) : Mono.error(tooMany);
        };
    }
}
