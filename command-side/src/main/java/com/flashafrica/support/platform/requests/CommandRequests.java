package com.flashafrica.support.platform.requests;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a request says around its command. */
@Component
public final class CommandRequests {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final RequestSources sources;
    private final JsonMapper json;
    private final Clock clock;

    CommandRequests(RequestSources sources, JsonMapper json, Clock clock) {
        this.sources = sources;
        this.json = json;
        this.clock = clock;
    }

    public CommandRequest read(ServerWebExchange exchange, CommandBody body) {
        ServerHttpRequest request = exchange.getRequest();
        Caller caller = Caller.of(exchange);
        if (body.byIsSender()) {
            checkIs(caller, body.by());
        }
        Long ifMatch = ifMatch(request.getHeaders().get(HttpHeaders.IF_MATCH));
        RequestKey key = key(request, caller, ifMatch, body);
        Trace trace = Trace.of(exchange);
        sources.note(trace.request(), exchange);
        return new CommandRequest(trace, caller, ifMatch, key);
    }

    /** Who does something is known from who is signed in; a body may only say the same. */
    public static void checkIs(Caller caller, @Nullable String by) {
        if (by != null && !by.equals(caller.actor())) {
            throw Problem.unacceptable("by", "is not who is signed in").exception();
        }
    }

    /** Null also for {@code *}: any version there is. */
    private static @Nullable Long ifMatch(@Nullable List<String> header) {
        if (header == null || header.equals(List.of("*"))) {
            return null;
        }
        var etag = ETAG.matcher(String.join(",", header));
        if (!etag.matches()) {
            throw Problem.badParameter(HttpHeaders.IF_MATCH, "must be one quoted version, or *")
                    .exception();
        }
        return Long.valueOf(etag.group(1));
    }

    private @Nullable RequestKey key(
            ServerHttpRequest request, Caller caller, @Nullable Long ifMatch, CommandBody body) {
        List<String> header = request.getHeaders().get(ApiHeaders.IDEMPOTENCY_KEY);
        if (header == null) {
            return null;
        }
        String key = String.join(" ", header);
        if (!KEY.matcher(key).matches()) {
            throw Problem.badParameter(
                            ApiHeaders.IDEMPOTENCY_KEY, "must be 1 to 200 visible ASCII characters")
                    .exception();
        }
        String scoped = request.getMethod() + " " + request.getPath().value() + " " + key;
        return new RequestKey(
                caller.actor(), scoped, digest(ifMatch, body), clock.instant().plus(REMEMBERED));
    }

    /** Of what was understood, so that white space and the order of fields make no difference. */
    private byte[] digest(@Nullable Long ifMatch, CommandBody body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(ifMatch).getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
