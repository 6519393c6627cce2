package com.flashafrica.support.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.tracing.Tracing;
import com.flashafrica.support.platform.tracing.testing.Spans;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the spans of commands, of appends and of what they record hang together. */
class TracedStoryTest {
    private static final String STORY = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private record Open() {}

    private record Notify() {}

    private final Spans spans = new Spans();
    private final Tracing tracing = Tracing.to(spans, "test", 1);
    private final EventCodec codec = new EventCodec(EventTypes.of());
    private final UUID opened = UUID.randomUUID();

    @AfterEach
    void close() {
        tracing.close();
    }

    @Test
    void a_command_that_an_event_caused_hangs_below_the_event() {
        Appender appender = appender(false);
        commands(appender, "opened", opened).send(new Open(), cause(null), null, null);
        commands(appender, "notified", UUID.randomUUID())
                .send(new Notify(), cause(opened.toString()), null, null);

        SpanData event = spans.named("event opened");
        assertThat(spans.named("command Notify").getParentSpanId()).isEqualTo(event.getSpanId());
        SpanData append = spans.named("append");
        assertThat(event.getParentSpanId()).isEqualTo(append.getSpanId());
        assertThat(append.getParentSpanId()).isEqualTo(spans.named("command Open").getSpanId());
        assertThat(spans.all()).hasSize(6).extracting(SpanData::getTraceId).containsOnly(STORY);
    }

    @Test
    void what_is_appended_without_a_command_belongs_to_its_story() {
        appender(false).appendAndWait(append("opened", opened, cause("import-1")));

        SpanData event = spans.named("event opened");
        assertThat(spans.all()).hasSize(1);
        assertThat(event.getTraceId()).isEqualTo(STORY);
        assertThat(event.getParentSpanId()).isEqualTo(SpanId.getInvalid());
    }

    @Test
    void what_an_earlier_request_recorded_is_not_told_again() {
        commands(appender(true), "opened", opened).send(new Open(), cause(null), null, null);

        assertThat(spans.all())
                .extracting(SpanData::getName)
                .containsExactly("append", "command Open");
    }

    private Commands commands(Appender appender, String type, UUID event) {
        return new TracedCommands(
                new Commands() {
                    @Override
                    public CommandOutcome send(
                            Object command,
                            Cause cause,
                            @Nullable Long ifMatch,
                            @Nullable RequestKey request) {
                        appender.appendAndWait(append(type, event, cause));
                        return new Done("stream", 1, 1, 1, false);
                    }

                    @Override
                    public CommandOutcome sendNew(
                            Object command,
                            Cause cause,
                            @Nullable Long ifMatch,
                            @Nullable RequestKey request) {
                        return send(command, cause, ifMatch, request);
                    }
                },
                tracing);
    }

    private Appender appender(boolean replays) {
        return new TracedAppender(
                new Appender() {
                    @Override
                    public CompletableFuture<Appended> append(Append append) {
                        return CompletableFuture.completedFuture(
                                new Appended("stream", 1, 1, NOW, replays));
                    }

                    @Override
                    public void close() {}
                },
                codec,
                tracing);
    }

    private Append append(String type, UUID event, Cause cause) {
        byte[] metadata = codec.encodeMetadata(cause.metadata());
        return new Append(
                List.of(new NewEvent("stream", 1, event, type, 1, NOW, new byte[0], metadata)),
                null);
    }

    private static Cause cause(@Nullable String causation) {
        return new Cause("agent-moussa", ActorRole.AGENT, "WEB", STORY, causation);
    }
}
