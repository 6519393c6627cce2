package com.flashafrica.support.ticketing.download;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands files out, to be saved and not to be shown. */
@RestController
class AttachmentReadController {
    private final AttachmentContents contents;
    private final OffLoop offLoop;

    AttachmentReadController(AttachmentContents contents, OffLoop offLoop) {
        this.contents = contents;
        this.offLoop = offLoop;
    }

    /** A digest names one content for ever, so what a reader has is never out of date. */
    @GetMapping("/api/v1/tickets/{id}/attachments/{digest}")
    Mono<Void> attachment(
            @PathVariable String id, @PathVariable String digest, ServerWebExchange exchange) {
        QueryParameters.of(exchange).check();
        boolean onlyPublic = Caller.of(exchange).is(Role.CUSTOMER);
        return offLoop.call(() -> contents.find(id, digest, onlyPublic))
                .flatMap(found ->
                        answer(
                                found.orElseThrow(() -> notFound()),
                                "\"" + digest + "\"",
                                exchange));
    }

    private Mono<Void> answer(OpenedAttachment file, String etag, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.setETag(etag);
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        if (exchange.checkNotModified(etag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        headers.setContentType(MediaType.parseMediaType(file.mediaType()));
        headers.setContentLength(file.size());
        headers.setContentDisposition(disposition(file));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(
                        pieces(file).map(DefaultDataBufferFactory.sharedInstance::wrap));
    }

    /** One at a time, as fast as they are taken. */
    private Flux<byte[]> pieces(OpenedAttachment file) {
        return Flux.range(0, file.pieces())
                .concatMap(no -> offLoop.call(() -> file.piece().apply(no)), 1);
    }

    private static ContentDisposition disposition(OpenedAttachment file) {
        String name = Optional.ofNullable(file.name()).orElse("attachment");
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    }

    private static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "attachment-not-found", "Attachment not found")
                .detail("The ticket has no such attachment, or no more.")
                .exception();
    }
}
