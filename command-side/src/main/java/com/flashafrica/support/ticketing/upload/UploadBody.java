package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.platform.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is in a request, read up to a limit of bytes and of time. */
record UploadBody(Flux<DataBuffer> buffers, AttachmentSettings settings) {
    private static final int BUFFERS_AHEAD = 16;
    private static final int PIECE = 64 * 1024;

    /** Fails with 413 for a length that will be too much. */
    void checkLength(long bytes) {
        if (bytes > settings.maxSize().toBytes()) {
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "content-too-large",
                            "The file is too large")
                    .detail("At most " + settings.maxSize().toBytes() + " bytes are taken.")
                    .exception();
        }
    }

    /** Blocks until it is here, too much, or too slow. */
    byte[] read() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream body = DataBufferUtils.subscriberInputStream(timed(), BUFFERS_AHEAD)) {
            byte[] piece = new byte[PIECE];
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                read.write(piece, 0, length);
                checkLength(read.size());
            }
            return read.toByteArray();
        } catch (IOException _) {
            throw Problem.malformed("The file did not come whole.").exception();
        }
    }

    private Flux<DataBuffer> timed() {
        Duration longest = settings.longest();
        Mono<Long> over = Mono.delay(longest).then(Mono.error(UploadBody::tooSlow));
        return buffers.timeout(settings.pause(), Mono.error(UploadBody::tooSlow))
                .takeUntilOther(over);
    }

    private static RuntimeException tooSlow() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "request-timeout", "The file came too slowly")
                .exception();
    }
}
