package com.flashafrica.support.platform.tracing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where spans go.
 *
 * @param otlp address of a collector that speaks OTLP over HTTP, such as {@code
 *     http://collector:4318/v1/traces}; without it there are no spans and they cost nothing
 * @param share of all traces that is kept, 0 to 1; every process keeps the same ones
 */
@ConfigurationProperties("support.tracing")
public record TracingSettings(@Nullable URI otlp, @DefaultValue("1.0") double share) {}
