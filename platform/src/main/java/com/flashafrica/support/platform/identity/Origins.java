package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.ApiHeaders;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

/** What browsers let pages of elsewhere do here. Tokens come in a header: there are no cookies. */
final class Origins {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Origins() {}

    /** Where nothing is said, a preflight is a request like any other, and not in the table. */
    static WebFilter filter(CorsSettings settings) {
        CorsConfigurationSource source = of(settings);
        CorsWebFilter cors = new CorsWebFilter(source);
        return (exchange, chain) ->
                source.getCorsConfiguration(exchange) == null
                        ? chain.filter(exchange)
                        : cors.filter(exchange, chain);
    }

    private static CorsConfigurationSource of(CorsSettings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/openapi.json", contract());
        if (!settings.origins().isEmpty()) {
            source.registerCorsConfiguration("/**", api(settings.origins()));
        }
        return source;
    }

    /** Whoever browses from elsewhere may read it; there is nothing secret in it. */
    private static CorsConfiguration contract() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of("*"));
        cors.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        return cors;
    }

    private static CorsConfiguration api(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(
                List.of(
                        HttpHeaders.AUTHORIZATION,
                        HttpHeaders.CONTENT_TYPE,
                        HttpHeaders.IF_MATCH,
                        HttpHeaders.IF_NONE_MATCH,
                        ApiHeaders.IDEMPOTENCY_KEY,
                        ApiHeaders.LAST_EVENT_ID,
                        ApiHeaders.LEDGER_POSITION,
                        ApiHeaders.PREFER,
                        ApiHeaders.TRACEPARENT));
        cors.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LOCATION,
                        HttpHeaders.RETRY_AFTER,
                        HttpHeaders.WWW_AUTHENTICATE,
                        ApiHeaders.LEDGER_POSITION,
                        ApiHeaders.TRACE_ID,
                        "RateLimit",
                        "RateLimit-Policy"));
        cors.setMaxAge(AN_HOUR);
        return cors;
    }
}
