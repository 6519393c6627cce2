package com.flashafrica.support.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.tracing.testing.Spans;
import com.flashafrica.support.platform.web.Trace;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final String STORY = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

    private final Spans spans = new Spans();
    private final Tracing tracing = Tracing.to(spans, "test", 1);
    private final UUID event = UUID.randomUUID();

    @AfterEach
    void close() {
        tracing.close();
    }

    @Test
    void what_a_request_leads_to_hangs_below_it() {
        Trace trace = Trace.newTrace();
        tracing.request(trace, Context.root()).end();
        work("command", trace.id(), trace.request());

        assertIsBelow(spans.named("command"), spans.named("HTTP"));
        assertThat(spans.named("HTTP").getTraceId()).isEqualTo(trace.id());
    }

    @Test
    void what_an_event_leads_to_and_what_becomes_of_it_hang_below_it() {
        tracing.recorded("ticket.opened", event, STORY);
        work("command", STORY, event.toString());
        tracing.became("fold", "ticket.opened", 1, event, STORY, THEN, THEN.plusMillis(1));

        SpanData recorded = spans.named("event ticket.opened");
        assertIsFirstOf(STORY, recorded);
        assertIsBelow(spans.named("command"), recorded);
        assertIsBelow(spans.named("fold"), recorded);
    }

    @Test
    void an_event_hangs_below_the_work_that_recorded_it() {
        tracing.during(
                "append",
                STORY,
                null,
                () -> {
                    tracing.recorded("ticket.opened", event, STORY);
                    return event;
                });

        assertIsBelow(spans.named("event ticket.opened"), spans.named("append"));
    }

    @Test
    void what_no_span_led_to_claims_no_parent_and_stays_in_its_story() {
        work("of an import", STORY, "import-" + UUID.randomUUID());
        work("of nobody", STORY, null);

        assertIsFirstOf(STORY, spans.named("of an import"));
        assertIsFirstOf(STORY, spans.named("of nobody"));
    }

    @Test
    void a_story_whose_id_is_no_trace_id_has_no_spans() {
        String story = event.toString();
        work("command", story, story);
        tracing.recorded("ticket.opened", event, story);
        tracing.became("fold", "ticket.opened", 1, event, story, THEN, THEN);
        tracing.recorded("ticket.opened", event, null);
        tracing.became("fold", "ticket.opened", 1, event, null, THEN, THEN);

        assertThat(spans.all()).isEmpty();
    }

    private void work(String name, String trace, @Nullable String cause) {
        assertThat(tracing.during(name, trace, cause, () -> "done")).isEqualTo("done");
    }

    private static void assertIsBelow(SpanData below, SpanData above) {
        assertThat(below.getTraceId()).isEqualTo(above.getTraceId());
        assertThat(below.getParentSpanId()).isEqualTo(above.getSpanId());
    }

    private static void assertIsFirstOf(String story, SpanData span) {
        assertThat(span.getTraceId()).isEqualTo(story);
        assertThat(span.getParentSpanId()).isEqualTo(SpanId.getInvalid());
    }
}
