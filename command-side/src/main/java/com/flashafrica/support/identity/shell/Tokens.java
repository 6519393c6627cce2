package com.flashafrica.support.identity.shell;

/**
 * What somebody who signed in goes on with.
 *
 * @param refreshToken good for one more pair
 */
public record Tokens(
        String accessToken, String refreshToken, long expiresInSeconds, String tokenType) {
    static Tokens of(String access, String refresh, long seconds) {
        return new Tokens(access, refresh, seconds, "Bearer");
    }

    /** Without the tokens: it may end up in a log. */
    @Override
    public String toString() {
        return "Tokens";
    }
}
