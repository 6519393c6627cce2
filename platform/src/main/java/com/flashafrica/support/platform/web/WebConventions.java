package com.flashafrica.support.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What every request goes through, whichever slice answers it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConventions {
    /** After which a connection on which nothing is asked is closed; the proxy's is shorter. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    @Bean
    WebFluxConfigurer bodyLimit(WebSettings settings) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer
                        .defaultCodecs()
                        .maxInMemorySize(Math.toIntExact(settings.maxBody().toBytes()));
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> headLimits(
            WebSettings settings, JsonMapper json) {
        return factory ->
                factory.addServerCustomizers(server ->
                        server.httpRequestDecoder(decoder ->
                                        decoder.maxHeaderSize(
                                                        Math.toIntExact(
                                                                settings.maxHeaders().toBytes()))
                                                .maxInitialLineLength(
                                                        Math.toIntExact(
                                                                settings.maxUrl().toBytes())))
                                .idleTimeout(IDLE)
                                .doOnChannelInit((_, channel, _) ->
                                        EarlyRefusals.in(channel.pipeline(), json)));
    }

    @Bean
    WebFluxRegistrations handlerMappings() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new JsonUnlessSaid();
            }
        };
    }

    /** First of all, so that whatever fails later has a trace to be found by. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter traces() {
        return (exchange, chain) -> {
            exchange.getResponse().getHeaders().set(ApiHeaders.TRACE_ID, Trace.of(exchange).id());
            return chain.filter(exchange);
        };
    }

    /** Before anything is decided: an answer that cannot be given must not follow a command. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    WebFilter answerable() {
        return (exchange, chain) -> {
            boolean reads = HttpMethod.GET.equals(exchange.getRequest().getMethod());
            return reads || Answerable.accepts(exchange.getRequest().getHeaders())
                    ? chain.filter(exchange)
                    : Mono.error(new NotAcceptableStatusException(Answerable.TYPES));
        };
    }
}
