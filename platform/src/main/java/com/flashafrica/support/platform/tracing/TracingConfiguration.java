package com.flashafrica.support.platform.tracing;

import com.flashafrica.support.platform.web.Trace;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/** Makes {@link Tracing} of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingSettings.class)
class TracingConfiguration {
    @Bean
    Tracing tracing(
            TracingSettings settings,
            @Value("${spring.application.name:flash-africa-support}") String process) {
        URI collector = settings.otlp();
        return collector == null
                ? Tracing.off()
                : Tracing.to(
                        BatchSpanProcessor.builder(
                                        OtlpHttpSpanExporter.builder()
                                                .setEndpoint(collector.toString())
                                                .build())
                                .build(),
                        process,
                        settings.share());
    }

    /** Around everything but what gives the request its trace. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter requestSpans(Tracing tracing) {
        return (exchange, chain) ->
                tracing.isOn()
                        ? RequestSpan.around(tracing, Trace.of(exchange), exchange, chain)
                        : chain.filter(exchange);
    }
}
