package com.flashafrica.support.platform.tracing;

import com.flashafrica.support.platform.web.Trace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans from the request over its command, the append and its events to views and streams, and to
 * the commands that events lead to. Their trace id is the one that the request was answered with
 * and that its events carry as correlation; there are none without one. No span holds anything
 * personal: names of routes, commands, events and views only.
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
     * @param cause id of the request or event that led to it; whatever else it is of has no span
     */
    public <T> T during(String name, String trace, @Nullable String cause, Supplier<T> work) {
        if (!isOn() || !TraceId.isValid(trace)) {
            return work.get();
        }
        SpanBuilder builder = tracer.spanBuilder(name).setParent(SpanIds.below(trace, cause));
        return during(ids.giving(trace, SpanId.getInvalid(), builder::startSpan), work);
    }

    /** Work inside other work of the same thread. */
    public <T> T during(String name, Supplier<T> work) {
        return isOn() && Span.current().getSpanContext().isValid()
                ? during(tracer.spanBuilder(name).startSpan(), work)
                : work.get();
    }

    private static <T> T during(Span span, Supplier<T> work) {
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
     * An event that was just recorded, below what recorded it. What it leads to and what becomes of
     * it hang below its span, which they know by its id.
     *
     * @param trace the event's correlation; nothing is told without one
     */
    public void recorded(String type, UUID event, @Nullable String trace) {
        if (isOn() && trace != null && TraceId.isValid(trace)) {
            SpanBuilder builder = tracer.spanBuilder("event " + type).setAttribute(TYPE, type);
            ids.giving(trace, SpanIds.of(event.toString()), builder::startSpan).end();
        }
    }

    /**
     * What became of an event, from when it was recorded to when that was done.
     *
     * @param event its id
     * @param trace its correlation; nothing is told without one
     */
    public void became(
            String name,
            String type,
            long position,
            UUID event,
            @Nullable String trace,
            Instant recordedAt,
            Instant doneAt) {
        if (isOn() && trace != null && TraceId.isValid(trace)) {
            tracer.spanBuilder(name)
                    .setParent(SpanIds.below(trace, event.toString()))
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
