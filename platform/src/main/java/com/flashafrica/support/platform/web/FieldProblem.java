package com.flashafrica.support.platform.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code requester.email} or {@code tags[3]}
 * @param reason in English, without repeating the value: it may be personal
 */
public record FieldProblem(String field, String reason) {}
