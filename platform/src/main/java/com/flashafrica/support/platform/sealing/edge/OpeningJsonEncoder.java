package com.flashafrica.support.platform.sealing.edge;

import com.flashafrica.support.platform.flow.InTurn;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.platform.web.Caller;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in JSON, with sealed texts opened for whoever asks. Each value is whole in one buffer.
 * What is sent elsewhere than to an asker stays sealed.
 */
final class OpeningJsonEncoder extends JacksonJsonEncoder {
    private static final String DISCLOSURE = Disclosure.class.getName();

    private final PersonalTexts texts;

    OpeningJsonEncoder(JsonMapper json, PersonalTexts texts) {
        super(json);
        this.texts = texts;
    }

    @Override
    public Map<String, Object> getEncodeHints(
            @Nullable ResolvableType actualType,
            ResolvableType elementType,
            @Nullable MediaType mediaType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Map<String, Object> hints =
                new HashMap<>(
                        super.getEncodeHints(
                                actualType, elementType, mediaType, request, response));
        hints.put(DISCLOSURE, Disclosure.of(Caller.of(request)));
        return hints;
    }

    @Override
    public Flux<DataBuffer> encode(
            Publisher<?> values,
            DataBufferFactory buffers,
            ResolvableType elementType,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        Flux<DataBuffer> encoded = super.encode(values, buffers, elementType, mimeType, hints);
        return hints != null && hints.get(DISCLOSURE) instanceof Disclosure disclosure
                ? InTurn.of(encoded, buffer -> opened(buffer, buffers, disclosure), 1)
                : encoded;
    }

    private Mono<DataBuffer> opened(
            DataBuffer buffer, DataBufferFactory buffers, Disclosure disclosure) {
        if (disclosure == Disclosure.FULL && !mayBeMarked(buffer)) {
            return Mono.just(buffer);
        }
        String json = buffer.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(buffer);
        return texts.laterInJson(json, disclosure)
                .map(open -> buffers.wrap(open.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first byte of a mark; few other characters begin with it. */
    private static boolean mayBeMarked(DataBuffer buffer) {
        return buffer.indexOf(value -> value == (byte) 0xEE, buffer.readPosition()) >= 0;
    }
}
