package com.flashafrica.support.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.flashafrica.support.platform.ledger.LedgerReaders;
import com.flashafrica.support.platform.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The keys of machines: {@code fsk_<id>_<secret>}, of which only a digest is kept. */
@Component
final class ApiKeys implements AutoCloseable {
    static final String PREFIX = "fsk_";
    static final String AUTHENTICATED = "api-key";

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Pattern FORM =
            Pattern.compile("fsk_([A-Za-z0-9-]{1,40})_([A-Za-z0-9_-]{20,200})");

    private final JdbcTemplate database;
    private final KeyUse use;
    private final Clock clock;
    private final Remembered<String, Optional<ApiKey>> keys =
            new Remembered<>(REMEMBERED, this::lookUp);

    ApiKeys(LedgerReaders readers, KeyUse use, Clock clock) {
        this.database = new JdbcTemplate(readers.source());
        this.use = use;
        this.clock = clock;
    }

    /** Whose key it is; empty when it is nobody's, or nobody's any more. */
    Mono<Caller> caller(String key) {
        var parts = FORM.matcher(key);
        if (!parts.matches()) {
            return Mono.empty();
        }
        byte[] digest = Digests.sha256(parts.group(2).getBytes(UTF_8));
        return keys.of(parts.group(1)).flatMap(found -> Mono.justOrEmpty(admitted(found, digest)));
    }

    private Optional<Caller> admitted(Optional<ApiKey> found, byte[] digest) {
        Instant now = clock.instant();
        Optional<ApiKey> good =
                found.filter(key -> key.opensWith(digest)).filter(key -> !key.isOver(now));
        good.ifPresent(key -> use.note(key.id(), now));
        return good.map(ApiKey::caller);
    }

    private Optional<ApiKey> lookUp(String id) {
        return database.query(ApiKey.LOOK_UP, (row, _) -> ApiKey.of(row), id).stream().findFirst();
    }

    @Override
    public void close() {
        keys.close();
    }
}
