package com.flashafrica.support.platform.web;

/** The names of the headers that the platform's API gives a meaning to, beside the usual ones. */
public final class ApiHeaders {
    /** In answers: how far the ledger, or the view that was read, has come. */
    public static final String LEDGER_POSITION = "Ledger-Position";

    /** On a POST: the same key and body give the same answer for 24 h and append nothing. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** On a read: {@code wait=<seconds>}. */
    public static final String PREFER = "Prefer";

    /** W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";

    /** In every answer: the id of the story, by which its events are found. */
    public static final String TRACE_ID = "Trace-Id";

    /** On a stream: the position of the last message that was seen. */
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    private ApiHeaders() {}
}
