package com.flashafrica.support.platform.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether a client takes what a command can be answered with. */
final class Answerable {
    static final List<MediaType> TYPES =
            List.of(
                    MediaType.APPLICATION_JSON,
                    MediaType.APPLICATION_PROBLEM_JSON,
                    MediaType.TEXT_EVENT_STREAM,
                    MediaType.APPLICATION_NDJSON);

    private Answerable() {}

    static boolean accepts(HttpHeaders headers) {
        try {
            List<MediaType> wanted = headers.getAccept();
            return wanted.isEmpty()
                    || wanted.stream().anyMatch(type -> TYPES.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
