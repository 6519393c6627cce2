package com.flashafrica.support.standalone.client;

import com.flashafrica.support.standalone.CannotStart;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Accounts of the running platform, looked after as an administrator does. */
public final class Users {
    private static final String ACCOUNTS = "/api/v1/identity/accounts";

    private final Api api;
    private final PrintStream out;

    public Users(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * @param options of the account beside its username, by the API's names; null is not said
     */
    public void add(String username, Map<String, @Nullable String> options) {
        Map<String, String> body = new HashMap<>();
        body.put("username", username);
        options.forEach((name, value) -> {
            if (value != null) {
                body.put(name, value);
            }
        });
        JsonNode made = api.post(ACCOUNTS, body, once()).orElseThrow("No account was made");
        show(username, made);
    }

    /** The new password. */
    public String reset(String username) {
        JsonNode made =
                api.post(account(username) + "/passwords", Map.of(), once())
                        .orElseThrow("The password is as it was");
        return show(username, made);
    }

    public void setEnabled(String username, boolean enabled) {
        api.put(account(username) + "/enabled", Map.of("enabled", enabled), once())
                .orElseThrow("The account is as it was");
        out.printf("%s is %s.%n", username, enabled ? "enabled" : "disabled");
    }

    public void list() {
        out.printf("%-24s %-10s %-9s %s%n", "USERNAME", "ROLE", "STATE", "PERSON");
        String next = "";
        do {
            JsonNode page = page(next);
            for (JsonNode account : page.path("items")) {
                out.printf(
                        "%-24s %-10s %-9s %s%n",
                        account.path("username").asString(),
                        role(account),
                        state(account),
                        account.path("person").asString());
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }

    private String show(String username, JsonNode made) {
        String password = made.path("password").asString();
        out.printf("%s signs in with %s%nIt is not shown again.%n", username, password);
        return password;
    }

    private static String role(JsonNode account) {
        return (account.path("role").asString() + " " + account.path("level").asString("")).strip();
    }

    private static String state(JsonNode account) {
        if (!account.path("enabled").asBoolean()) {
            return "disabled";
        }
        return account.path("lockedUntil").isString() ? "locked" : "enabled";
    }

    /** Its path, for whoever knows it by its username. */
    private String account(String username) {
        String next = "";
        do {
            JsonNode page = page(next);
            for (JsonNode account : page.path("items")) {
                if (account.path("username").asString().equalsIgnoreCase(username)) {
                    return ACCOUNTS + "/" + account.path("person").asString();
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        throw new CannotStart("There is no account " + username + ".");
    }

    private JsonNode page(String cursor) {
        String path = ACCOUNTS + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return api.get(path).orElseThrow("The accounts cannot be seen");
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
