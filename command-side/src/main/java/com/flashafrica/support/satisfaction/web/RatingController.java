package com.flashafrica.support.satisfaction.web;

import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page behind a rating link. Looking at it changes nothing: mail programs and their guards look
 * at links, too.
 */
@RestController
class RatingController {
    private final RatingDesk desk;
    private final CommandAdmission admission;
    private final JsonMapper json;

    RatingController(RatingDesk desk, CommandAdmission admission, JsonMapper json) {
        this.desk = desk;
        this.admission = admission;
        this.json = json;
    }

    @GetMapping("/r/{token}")
    Mono<ResponseEntity<String>> look(@PathVariable String token, ServerWebExchange exchange) {
        String score = exchange.getRequest().getQueryParams().getFirst("score");
        int chosen = score != null && score.matches("[1-5]") ? Integer.parseInt(score) : 0;
        return admission.run(() -> desk.look(token, chosen));
    }

    @PostMapping("/r/{token}")
    Mono<ResponseEntity<String>> rate(@PathVariable String token, ServerWebExchange exchange) {
        Trace trace = Trace.of(exchange);
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        boolean isJson = MediaType.APPLICATION_JSON.isCompatibleWith(type);
        if (!isJson && type != null && !MediaType.APPLICATION_FORM_URLENCODED.includes(type)) {
            return Mono.error(
                    new UnsupportedMediaTypeStatusException(
                            type,
                            List.of(
                                    MediaType.APPLICATION_JSON,
                                    MediaType.APPLICATION_FORM_URLENCODED)));
        }
        return body(exchange)
                .flatMap(body ->
                        admission.run(
                                trace.around(() ->
                                        isJson
                                                ? desk.rateInJson(
                                                        token,
                                                        () -> RatingAnswer.ofJson(body, json),
                                                        trace)
                                                : desk.rate(
                                                        token, RatingAnswer.ofForm(body), trace))));
    }

    @GetMapping("/r/{token}/opt-out")
    Mono<ResponseEntity<String>> lookAtOptOut(@PathVariable String token) {
        return admission.run(() -> desk.lookAtOptOut(token));
    }

    @PostMapping("/r/{token}/opt-out")
    Mono<ResponseEntity<String>> optOut(@PathVariable String token, ServerWebExchange exchange) {
        Trace trace = Trace.of(exchange);
        return admission.run(trace.around(() -> desk.optOut(token, trace)));
    }

    @PostMapping("/r/{token}/opt-in")
    Mono<ResponseEntity<String>> optIn(@PathVariable String token) {
        return admission.run(() -> desk.optIn(token));
    }

    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), RatingAnswer.LARGEST_BODY)
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0])
                .onErrorMap(
                        DataBufferLimitException.class,
                        _ ->
                                Problem.of(
                                                HttpStatus.CONTENT_TOO_LARGE,
                                                "body-too-large",
                                                "The answer is too long")
                                        .exception());
    }
}
