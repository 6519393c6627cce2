package com.flashafrica.support.privacy;

import com.flashafrica.support.identity.LocalDesk;
import com.flashafrica.support.identity.LocalDesk.Answer;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command side on which people ask for support and are erased; a lead does what is done. */
public final class ErasingDesk implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalDesk desk;

    public ErasingDesk(Path folder, String... properties) {
        desk =
                new LocalDesk(
                        folder,
                        Stream.concat(TestTokens.properties().stream(), Stream.of(properties))
                                .toArray(String[]::new));
    }

    public LocalDesk desk() {
        return desk;
    }

    /** A ticket, and whose it is. */
    public record Opened(String ticket, String person) {}

    public Opened open(Map<String, Object> requester, String subject, String category) {
        Answer answer =
                post(
                        "/tickets",
                        Map.of(
                                "subject", subject,
                                "description", "About " + subject,
                                "channel", "WEB",
                                "category", category,
                                "requester", requester));
        if (answer.status() != 201) {
            throw new AssertionError(answer.response().body());
        }
        String ticket = answer.text("id");
        String person =
                rows(
                                "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'requester'"
                                        + " FROM ledger_event WHERE version = 1 AND stream = ?",
                                ticket)
                        .getFirst();
        return new Opened(ticket, person);
    }

    public Answer erase(String person, String reason) {
        return post("/privacy/erasures", Map.of("person", person, "reason", reason));
    }

    public Answer post(String path, Map<String, ?> body) {
        return desk.post(path, lead(), JSON.writeValueAsString(body));
    }

    public JsonNode export(String person) {
        return desk.get("/privacy/people/" + person + "/export", lead()).json();
    }

    public static String lead() {
        return TestTokens.token(Role.LEAD, TestTokens.LEAD, null);
    }

    public List<String> rows(String sql, Object... parameters) {
        return desk.database()
                .sql(sql)
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void close() {
        desk.close();
    }
}
