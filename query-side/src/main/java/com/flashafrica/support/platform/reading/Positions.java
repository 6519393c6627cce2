package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Ledger positions as callers write them. */
public final class Positions {
    static final String FORM = "must be a ledger position: a whole number from 0";

    private Positions() {}

    /**
     * Null when the header was not sent.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 400 when it is no position
     */
    public static @Nullable Long header(ServerWebExchange exchange, String name) {
        String value = exchange.getRequest().getHeaders().getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse(value.strip());
        } catch (NumberFormatException _) {
            throw Problem.badParameter(name, FORM).exception();
        }
    }

    static Long parse(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException();
        }
        return Long.valueOf(digits);
    }
}
