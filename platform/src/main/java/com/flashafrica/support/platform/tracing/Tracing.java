package com.flashafrica.support.platform.tracing;

import com.flashafrica.support.platform.web.Trace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans from the request over its command and the append to views and streams. Their trace id is
 * the one that the request was answered with and that its events carry as correlation. No span
 * holds anything personal: names of routes, commands, events and views only.
 */
public final class Tracing implements AutoCloseable {
    private static final AttributeKey<Long> POSITION = AttributeKey.longKey("support.position");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("support.event.type");

    private final @Nullable SdkTracerProvider provider;
    private final SpanIds ids;
    private final Tracer tracer;

    private Tracing(@Nullable SdkTracerProvider provider, SpanIds ids) {
        this.provider = provider;
        this.ids = ids;
        TracerProvider from = provider == null ? TracerProvider.noop() : provider;
        this.tracer = from.get("com.flashafrica.support");
    }

    /** No spans, at no cost. */
    public static Tracing off() {
        return new Tracing(null, new SpanIds());
    }

    /**
     * @param process its name
     * @param share of all traces, chosen by their ids, so that all processes choose the same
     */
    public static Tracing to(SpanProcessor processor, String process, double share) {
        SpanIds ids = new SpanIds();
        return new Tracing(
                SdkTracerProvider.builder()
                        .addSpanProcessor(processor)
                        .setIdGenerator(ids)
                        .setSampler(Sampler.traceIdRatioBased(share))
                        .setResource(
                                Resource.getDefault()
                                        .merge(
                                                Resource.create(
                                                        Attributes.of(
                                                                AttributeKey.stringKey(
                                                                        "service.name"),
                                                                process))))
                        .build(),
                ids);
    }

    public boolean isOn() {
        return provider != null;
    }

    /**
     * The span of a request.
     *
     * @param caller the context that the caller's {@code traceparent} names
     */
    Span request(Trace trace, Context caller) {
        boolean continued =
                Span.fromContext(caller).getSpanContext().getTraceId().equals(trace.id());
        SpanBuilder builder = tracer.spanBuilder("HTTP").setSpanKind(SpanKind.SERVER);
        return ids.giving(
                trace.id(),
                SpanIds.of(trace.request()),
                (continued ? builder.setParent(caller) : builder.setNoParent())::startSpan);
    }

    /**
     * Work that belongs to a story.
     *
     * @param cause id of the request or event that led to it
     */
    public <T> T during(String name, String trace, @Nullable String cause, Supplier<T> work) {
        if (!isOn()) {
            return work.get();
        }
        return during(name, SpanIds.below(trace, cause), work);
    }

    /** Work inside other work of the same thread. */
    public <T> T during(String name, Supplier<T> work) {
        return isOn() && Span.current().getSpanContext().isValid()
                ? during(name, Context.current(), work)
                : work.get();
    }

    private <T> T during(String name, Context parent, Supplier<T> work) {
        Span span = tracer.spanBuilder(name).setParent(parent).startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            // Not its message: it may hold what is personal.
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /**
     * What became of an event, from when it was recorded to when that was done.
     *
     * @param trace the event's correlation; nothing is told without one
     * @param cause the event's causation
     */
    public void became(
            String name,
            String type,
            long position,
            @Nullable String trace,
            @Nullable String cause,
            Instant recordedAt,
            Instant doneAt) {
        if (!isOn() || trace == null) {
            return;
        }
        Context parent = SpanIds.below(trace, cause);
        if (!parent.equals(Context.root())) {
            tracer.spanBuilder(name)
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setStartTimestamp(recordedAt)
                    .setAttribute(POSITION, position)
                    .setAttribute(TYPE, type)
                    .startSpan()
                    .end(doneAt.isBefore(recordedAt) ? recordedAt : doneAt);
        }
    }

    /** Sends what is still to be sent. */
    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
    }
}
