package com.flashafrica.support.testing;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import com.flashafrica.support.CommandSide;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The command side as callers meet it, on an embedded ledger. */
public final class RunningApi implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final @Nullable String bearer;
    private final WebTestClient http;

    /**
     * @param bearer what every request is signed in with; null for whoever its body names
     */
    private RunningApi(ConfigurableApplicationContext context, @Nullable String bearer) {
        this.context = context;
        this.bearer = bearer;
        this.http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port())
                        .defaultHeaders(headers -> signIn(headers, bearer))
                        .responseTimeout(Duration.ofSeconds(30))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                        .build();
    }

    private static void signIn(HttpHeaders headers, @Nullable String bearer) {
        String sent = bearer == null ? TestTokens.lead() : bearer;
        if (!sent.isEmpty()) {
            headers.set(AUTHORIZATION, sent);
        }
    }

    /** Promises nothing, so that a ticket's story is its own. */
    public static RunningApi on(EmbeddedLedger ledger, String... properties) {
        return run(ledger, properties, CommandSide.class, NoPromises.class);
    }

    /** With the rules of service levels that the ledger has. */
    public static RunningApi withRules(EmbeddedLedger ledger, String... properties) {
        return run(ledger, properties, CommandSide.class);
    }

    private static RunningApi run(EmbeddedLedger ledger, String[] properties, Class<?>... sources) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("support.ledger.url=" + ledger.url());
        all.add("support.ledger.username=" + ledger.user());
        all.add("support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY);
        all.add("server.address=127.0.0.1");
        all.add("server.port=0");
        all.addAll(TestTokens.properties());
        all.add("spring.main.banner-mode=off");
        return new RunningApi(
                new SpringApplicationBuilder(sources)
                        .registerShutdownHook(false)
                        .properties(all.toArray(String[]::new))
                        .run(),
                null);
    }

    /** The same, signed in as somebody. */
    public RunningApi as(Role role, String person) {
        return new RunningApi(context, TestTokens.bearer(role, person));
    }

    /** The same, with anything in {@code Authorization}; with no such header when empty. */
    public RunningApi with(String authorization) {
        return new RunningApi(context, authorization);
    }

    /** The same, as an agent of that level. */
    public RunningApi as(Level level, String agent) {
        return new RunningApi(context, TestTokens.bearer(Role.AGENT, agent, level));
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    public WebTestClient http() {
        return http;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ResponseSpec post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /**
     * @param headers name, value, name, value
     */
    public ResponseSpec send(String method, String path, String body, String... headers) {
        var request = http.method(HttpMethod.valueOf(method)).uri("/api/v1" + path);
        if (bearer == null) {
            request.header(AUTHORIZATION, TestTokens.whoMay(method, "/api/v1" + path, body));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    /** A new ticket's id. */
    public String open() {
        String body =
                """
                {"subject":"No VPN","channel":"WEB","requester":{"name":"Awa"}}
                """;
        return String.valueOf(json(post("/tickets", body).expectStatus().isCreated()).get("id"));
    }

    /** Uploads a text file to the ticket; its digest. */
    public String attach(String ticket, String content) {
        var answer =
                http.post()
                        .uri("/api/v1/tickets/" + ticket + "/attachments?name=file.txt")
                        .header(AUTHORIZATION, TestTokens.bearer(Role.LEAD, TestTokens.LEAD))
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue(content)
                        .exchange();
        return String.valueOf(json(answer.expectStatus().isCreated()).get("digest"));
    }

    @SuppressWarnings("unchecked") // A JSON object.
    public static Map<String, Object> json(ResponseSpec answer) {
        Map<String, Object> body = answer.expectBody(Map.class).returnResult().getResponseBody();
        return body == null ? Map.of() : body;
    }

    public List<Recorded<TicketEvent>> events(String ticket) {
        return bean(LedgerReader.class).stream(ticket, 0, 10_000).stream()
                .map(event -> OpenedEvents.of(event, TicketEvent.class, context))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
