package com.flashafrica.support.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever ends a request into an {@code application/problem+json}. */
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private final List<ProblemMapping> mappings;
    private final RequestProblems requestProblems = new RequestProblems();
    private final JsonMapper json;

    ProblemHandler(List<ProblemMapping> mappings, JsonMapper json) {
        this.mappings = mappings;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        Problem known = problemOf(failure);
        if (exchange.getResponse().isCommitted() || (known == null && isOfTheClient(failure))) {
            return Mono.error(failure);
        }
        Problem problem =
                known == null ? RequestProblems.status(HttpStatus.INTERNAL_SERVER_ERROR) : known;
        if (problem.status().is5xxServerError()) {
            log(exchange, problem, failure);
        }
        return write(exchange, problem);
    }

    /**
     * By the words of a broken connection; what is known by its type may be another's: a
     * database's.
     */
    private static boolean isOfTheClient(Throwable failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    private @Nullable Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (ProblemMapping mapping : mappings) {
                Problem problem = mapping.problemOf(cause);
                if (problem != null) {
                    return problem;
                }
            }
            Problem problem = requestProblems.problemOf(cause);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** One line; only what nobody expected shows where it came from. */
    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        ServerHttpRequest request = exchange.getRequest();
        String trace = Trace.of(exchange).id();
        try (var _ = MDC.putCloseable(Trace.MDC_KEY, trace)) {
            String line = "{} {} answered {} {}, trace {}";
            String path = request.getURI().getRawPath();
            int status = problem.status().value();
            if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
                LOG.error(line, request.getMethod(), path, status, problem.code(), trace, failure);
            } else {
                LOG.warn(line, request.getMethod(), path, status, problem.code(), trace);
            }
        }
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        problem.headers().forEach((name, values) -> headers.put(name, values));
        if (problem.retryAfter() != null) {
            long seconds = Math.max(1, problem.retryAfter().plusNanos(999_999_999).toSeconds());
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(document(exchange, problem));
        headers.setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> document(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status().value());
        if (problem.detail() != null) {
            document.put("detail", problem.detail());
        }
        document.put("instance", PlainPath.of(exchange));
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        document.putAll(problem.members());
        if (problem.status().is5xxServerError()) {
            document.put("trace", Trace.of(exchange).id());
        }
        return document;
    }
}
