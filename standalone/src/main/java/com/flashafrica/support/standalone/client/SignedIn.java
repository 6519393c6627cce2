package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Signs in when it is first asked for a token, and goes on before that one ends. */
public final class SignedIn implements Supplier<String> {
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);

    private final Api anonymous;
    private final LocalAccount account;
    private @Nullable JsonNode tokens;
    private long endsAt;

    public SignedIn(Api anonymous, LocalAccount account) {
        this.anonymous = anonymous;
        this.account = account;
    }

    @Override
    public synchronized String get() {
        JsonNode current = tokens;
        if (current == null || System.nanoTime() - endsAt >= 0) {
            current = current == null ? signIn() : refresh(current);
            Duration life = Duration.ofSeconds(current.path("expiresInSeconds").asLong());
            Duration good = life.minus(BEFORE_ITS_END);
            endsAt = System.nanoTime() + (good.isNegative() ? life.dividedBy(2) : good).toNanos();
            tokens = current;
        }
        return current.path("accessToken").asString();
    }

    private JsonNode refresh(JsonNode before) {
        Api.Answer answer =
                post("refresh", Map.of("refreshToken", before.path("refreshToken").asString()));
        return answer.succeeded() ? answer.body() : signIn();
    }

    private JsonNode signIn() {
        Api.Answer answer =
                post(
                        "token",
                        Map.of("username", account.username(), "password", account.password()));
        if (answer.status() == 401) {
            throw new CannotStart(
                    ("Nobody can sign in as %s with the password in accounts.json. "
                                    + "Start without the file gives every account in it a new one.")
                            .formatted(account.username()));
        }
        return answer.orElseThrow("Signing in as " + account.username());
    }

    private Api.Answer post(String what, Map<String, String> body) {
        return anonymous.post("/api/v1/auth/" + what, body, UUID.randomUUID().toString());
    }
}
