package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answers to whoever may not. They tell nothing of what is behind them. */
public final class Refusals {
    private Refusals() {}

    /** 401: nobody is signed in. */
    public static ProblemException unknown() {
        return unauthorized("Bearer", "Sign in first: this needs a token in Authorization.");
    }

    /** 401: what was sent is no good, or no good any more. */
    static ProblemException badToken() {
        return unauthorized(
                "Bearer error=\"invalid_token\"",
                "The token in Authorization is not good, or not good any more.");
    }

    private static ProblemException unauthorized(String challenge, String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized", "Nobody is signed in")
                .detail(detail)
                .headers(headers)
                .exception();
    }

    /** 403: signed in, and may not. */
    public static ProblemException forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Not allowed")
                .detail("Whoever is signed in may not do this here.")
                .exception();
    }

    /** 403: signed in, and it cannot be told as what. */
    static ProblemException noRole(NoSingleRole why) {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Not allowed")
                .detail("The token names " + why.getMessage() + ".")
                .exception();
    }

    /** 404: the same whether it is another's or not there at all. */
    public static ProblemException noSuchTicket() {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "Ticket not found")
                .detail("There is no such ticket.")
                .exception();
    }
}
