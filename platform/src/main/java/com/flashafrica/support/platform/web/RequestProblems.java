package com.flashafrica.support.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Which answers the framework's own exceptions deserve. */
final class RequestProblems implements ProblemMapping {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case WebExchangeBindException invalid -> Problem.unacceptable(fields(invalid));
            case HandlerMethodValidationException invalid -> parameters(invalid);
            case MissingRequestValueException missing ->
                    Problem.badParameter(missing.getName(), "is missing");
            case ServerWebInputException unread -> unread(unread);
            case JacksonException json -> JsonProblems.of(json);
            // More media types in Accept than anybody sorts.
            case InvalidMimeTypeException _ -> status(HttpStatus.NOT_ACCEPTABLE);
            case DataBufferLimitException _ -> status(HttpStatus.CONTENT_TOO_LARGE);
            case ResponseStatusException other -> status(other);
            default -> null;
        };
    }

    private static List<FieldProblem> fields(WebExchangeBindException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), text(error.getDefaultMessage())))
                .sorted(
                        Comparator.comparing(FieldProblem::field)
                                .thenComparing(FieldProblem::reason))
                .toList();
    }

    private static Problem parameters(HandlerMethodValidationException invalid) {
        List<FieldProblem> errors =
                invalid.getParameterValidationResults().stream()
                        .flatMap(result ->
                                result.getResolvableErrors().stream()
                                        .map(error ->
                                                new FieldProblem(
                                                        text(
                                                                result.getMethodParameter()
                                                                        .getParameterName()),
                                                        text(error.getDefaultMessage()))))
                        .toList();
        return Problem.badParameters(errors);
    }

    private static Problem unread(ServerWebInputException unread) {
        for (Throwable cause = unread.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                Problem problem = JsonProblems.of(json);
                return problem == null ? Problem.malformed("The body cannot be read.") : problem;
            }
            if (cause instanceof org.springframework.beans.TypeMismatchException) {
                var parameter = unread.getMethodParameter();
                String name = parameter == null ? null : parameter.getParameterName();
                return Problem.badParameter(text(name), "has the wrong form");
            }
        }
        return Problem.malformed("The body is missing or cannot be read.");
    }

    private static Problem status(ResponseStatusException failure) {
        HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
        return status(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status)
                .headers(failure.getHeaders());
    }

    /** Named by the status alone. */
    static Problem status(HttpStatus status) {
        String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Problem.of(status, code, status.getReasonPhrase()).detail(detail(status));
    }

    private static @Nullable String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method; Allow says which.";
            case NOT_ACCEPTABLE -> "None of the media types in Accept is served here.";
            case URI_TOO_LONG -> "The address is longer than any that is taken here.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    "The headers are more, or longer, than are taken here.";
            case CONTENT_TOO_LARGE -> "The body is larger than this address takes.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body's media type is not taken here.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here; it is in the log.";
            default -> null;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
