package com.flashafrica.support.platform.feed;

import com.flashafrica.support.platform.web.ApiHeaders;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** A stream as an answer: it is not to be stored, and not to be held back by what it passes. */
public final class StreamAnswer {
    private StreamAnswer() {}

    public static ResponseEntity<Flux<ServerSentEvent<String>>> of(
            StreamStart start, Flux<ServerSentEvent<String>> messages) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .header(ApiHeaders.LEDGER_POSITION, Long.toString(start.after()))
                .body(messages);
    }
}
