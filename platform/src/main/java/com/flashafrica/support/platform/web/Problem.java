package com.flashafrica.support.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An answer that says no, as RFC 9457 has it. No text in it is personal or tells of our insides.
 *
 * @param code stable, kebab case: the type is {@code urn:flash-support:<code>}
 * @param errors one for each bad field or parameter
 * @param retryAfter when trying again makes sense, rounded up to whole seconds
 * @param members further members of the document, such as a position
 */
public record Problem(
        HttpStatus status,
        String code,
        String title,
        @Nullable String detail,
        List<FieldProblem> errors,
        @Nullable Duration retryAfter,
        Map<String, Object> members,
        HttpHeaders headers) {
    public static final String TYPE_PREFIX = "urn:flash-support:";

    public static Problem of(HttpStatus status, String code, String title) {
        return new Problem(status, code, title, null, List.of(), null, Map.of(), HttpHeaders.EMPTY);
    }

    /** 400: not even a request we could read. */
    public static Problem malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed-request", "The request is malformed")
                .detail(detail);
    }

    /** 400: a query parameter or a header that cannot be what it is. */
    public static Problem badParameter(String name, String reason) {
        return badParameters(List.of(new FieldProblem(name, reason)));
    }

    public static Problem badParameters(List<FieldProblem> errors) {
        return of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter is not acceptable")
                .errors(errors);
    }

    /** 422: well-formed, but fields in it are not acceptable. */
    public static Problem unacceptable(List<FieldProblem> errors) {
        return of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unacceptable-fields",
                        "Fields of the request are not acceptable")
                .errors(errors);
    }

    public static Problem unacceptable(String field, String reason) {
        return unacceptable(List.of(new FieldProblem(field, reason)));
    }

    /** 503: right, but not now. */
    public static Problem unavailable(String code, String title, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code, title).retryAfter(retryAfter);
    }

    public Problem detail(@Nullable String newDetail) {
        return new Problem(status, code, title, newDetail, errors, retryAfter, members, headers);
    }

    /** Where nothing else is said, the detail says which fields. */
    public Problem errors(List<FieldProblem> newErrors) {
        String said = detail == null ? FieldProblem.inWords(newErrors) : detail;
        return new Problem(
                status, code, title, said, List.copyOf(newErrors), retryAfter, members, headers);
    }

    public Problem retryAfter(Duration newRetryAfter) {
        return new Problem(status, code, title, detail, errors, newRetryAfter, members, headers);
    }

    public Problem member(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(status, code, title, detail, errors, retryAfter, more, headers);
    }

    /** Headers that belong to the answer, such as {@code Allow}. */
    public Problem headers(HttpHeaders newHeaders) {
        return new Problem(status, code, title, detail, errors, retryAfter, members, newHeaders);
    }

    public String type() {
        return TYPE_PREFIX + code;
    }

    /** To be thrown, or given to a reactive error. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
