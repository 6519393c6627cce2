package com.flashafrica.support.platform.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ids of spans where they follow from ids that there are anyway: what a request or an event led to
 * knows its id, in another process and years later, and so knows its span.
 */
final class SpanIds implements IdGenerator {
    private record Wanted(String trace, String span) {}

    private static final ThreadLocal<@Nullable Wanted> WANTED = new ThreadLocal<>();
    private final IdGenerator random = IdGenerator.random();

    /** The span of what has that id; none when it is no UUID. */
    static String of(String uuid) {
        String hex = uuid.replace("-", "");
        String span = hex.length() == 32 ? hex.substring(16) : SpanId.getInvalid();
        return SpanId.isValid(span) ? span : SpanId.getInvalid();
    }

    /** Below the span of what has that id, maybe in another process; below none without one. */
    static Context below(String trace, @Nullable String cause) {
        String span = cause == null ? SpanId.getInvalid() : of(cause);
        if (!TraceId.isValid(trace) || !SpanId.isValid(span)) {
            return Context.root();
        }
        return Context.root()
                .with(
                        Span.wrap(
                                SpanContext.createFromRemoteParent(
                                        trace,
                                        span,
                                        TraceFlags.getSampled(),
                                        TraceState.getDefault())));
    }

    /** What begins inside gets these ids; one of its own where the span's is invalid. */
    <T> T giving(String trace, String span, Supplier<T> work) {
        WANTED.set(new Wanted(trace, span));
        try {
            return work.get();
        } finally {
            WANTED.remove();
        }
    }

    @Override
    public String generateTraceId() {
        Wanted now = WANTED.get();
        return now == null ? random.generateTraceId() : now.trace();
    }

    @Override
    public String generateSpanId() {
        Wanted now = WANTED.get();
        return now == null || !SpanId.isValid(now.span()) ? random.generateSpanId() : now.span();
    }
}
