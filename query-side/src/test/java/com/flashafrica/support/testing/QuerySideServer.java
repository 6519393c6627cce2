package com.flashafrica.support.testing;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import com.flashafrica.support.QuerySideStarter;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.platform.mongo.TestMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A whole query side on a real PostgreSQL, over HTTP. One for all tests of this JVM: each keeps to
 * tickets of its own. Events come from elsewhere, so they are heard of by notification.
 */
public final class QuerySideServer {
    private static final String DIRECTORY =
            "CREATE TABLE person_directory (id text PRIMARY KEY, name text, email text, phone text,"
                    + " tier text, language text)";
    private static final String HISTORY =
            "CREATE TABLE support_schema_history (version text, success boolean)";

    private final Clock machine = Clock.systemUTC();
    private final MovedClock clock = new MovedClock();
    private final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    private final TestMongo mongo = TestMongo.start();
    private final ConfigurableApplicationContext context;
    private final EventCodec codec;
    private final Appender appender;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private QuerySideServer() {
        run(DIRECTORY);
        run(HISTORY);
        run("INSERT INTO support_schema_history VALUES ('1000', true)");
        run(migration("V60__access.sql"));
        run(migration("V70__identity.sql"));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--support.ledger.url=" + ledger.url(),
                                "--support.ledger.username=" + ledger.user(),
                                "--support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY,
                                "--support.mongo.uri=" + mongo.uri(),
                                "--support.mongo.database=" + mongo.database().getName(),
                                "--support.feed.recent-events=2000",
                                "--support.feed.replay-events=100000",
                                "--support.feed.comment-every=300ms"));
        TestTokens.properties().forEach(property -> arguments.add("--" + property));
        arguments.add("--support.identity.local.key-file=" + keyFile());
        context = QuerySideStarter.start(clock, arguments.toArray(String[]::new));
        codec = context.getBean(EventCodec.class);
        appender =
                new GroupCommitAppender(
                        ledger.database(),
                        AppenderConfig.defaults(),
                        machine,
                        new SimpleMeterRegistry(),
                        _ -> {});
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("query-side").resolve("access.pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static QuerySideServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final QuerySideServer SERVER = new QuerySideServer();
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Tells the time to what reads. What is appended keeps to the machine's. */
    public MovedClock clock() {
        return clock;
    }

    /** For requests that are answered at once. */
    public WebTestClient http() {
        return http("");
    }

    /** The same, signed in as somebody. */
    public WebTestClient as(Role role, String person) {
        return http(TestTokens.bearer(role, person));
    }

    private WebTestClient http(String bearer) {
        return WebTestClient.bindToServer()
                .baseUrl(address())
                .filter(signedIn(bearer))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** For streams. */
    public WebClient streams() {
        return streams("");
    }

    /** The same, with any token. */
    public WebClient streams(String bearer) {
        return WebClient.builder().baseUrl(address()).filter(signedIn(bearer)).build();
    }

    /** As whoever may, where nobody is said. */
    private static ExchangeFilterFunction signedIn(String bearer) {
        return (request, next) -> {
            String sent =
                    bearer.isEmpty()
                            ? TestTokens.whoMay(
                                    request.method().name(), request.url().getPath(), "")
                            : bearer;
            return next.exchange(
                    ClientRequest.from(request)
                            .headers(headers -> headers.set(AUTHORIZATION, sent))
                            .build());
        };
    }

    private String address() {
        return "http://127.0.0.1:" + port() + "/api/v1";
    }

    /** Appends to a stream, now; the position of the last event. */
    public long append(String stream, Object... events) {
        return appendAt(machine.instant(), stream, events);
    }

    public long appendAt(Instant at, String stream, Object... events) {
        return publishAt(at, stream, List.of(events));
    }

    /** Appends to any stream. */
    public long publishAt(Instant at, String stream, List<?> events) {
        return publishAt(
                at,
                stream,
                events,
                Map.of("actor", "agent-7", "role", "AGENT", "correlation", "c0ffee"));
    }

    public long publishAt(Instant at, String stream, List<?> events, Map<String, String> metadata) {
        List<NewEvent> fresh = new ArrayList<>();
        for (Object event : events) {
            long version = versions.merge(stream, 1L, Long::sum);
            fresh.add(codec.encode(stream, version, UUID.randomUUID(), event, at, metadata));
        }
        Appended appended = appender.append(new Append(fresh, null)).join();
        return appended.position();
    }

    /** What the command side would have brought. */
    private static String migration(String file) {
        try {
            return Files.readString(
                    Path.of("../command-side/src/main/resources/db/migration").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a question to the ledger's database, each as texts. */
    public List<List<String>> rows(String sql) {
        try (var connection = ledger.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement on the ledger's database. */
    public void run(String sql) {
        try {
            ledger.run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
