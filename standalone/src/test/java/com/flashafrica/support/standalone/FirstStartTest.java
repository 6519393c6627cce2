package com.flashafrica.support.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Api;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.client.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who can sign in to a data folder, from its first start on, and how commands do so. */
class FirstStartTest {
    private static final Pattern PASSWORD = Pattern.compile("signs in with (\\S+)");

    @TempDir private Path folder;

    /** Three starts, and some forty passwords that are slow to check on purpose. */
    @Test
    @Timeout(300)
    void every_role_can_sign_in_from_the_first_start_on_and_whatever_is_lost_is_made_again()
            throws IOException {
        List<LocalAccount> first;
        try (Platform platform = platform()) {
            Api api = new Api(platform.start(folder, 0));
            first = platform.accountsMade();
            assertThat(first.stream().map(LocalAccount::role)).containsExactly(Role.values());
            assertThat(AccountsFile.in(folder).read()).isEqualTo(first);
            assertThat(permissions("accounts.json")).isEqualTo("rw-------");
            assertThat(permissions("access-key.pem")).isEqualTo("rw-------");
            first.forEach(account -> signsIn(api, account));
            theCustomerIsARequester(api, first.getFirst());
            usersAreLookedAfter(api);
            commandsSignInByThemselves(api);
        }

        // As after a crash between the accounts and their file.
        Files.move(folder.resolve("accounts.json"), folder.resolve("accounts.json.new"));
        try (Platform platform = platform()) {
            Api api = new Api(platform.start(folder, 0));
            List<LocalAccount> second = platform.accountsMade();
            assertThat(second).hasSize(6).doesNotContainAnyElementsOf(first);
            second.forEach(account -> signsIn(api, account));
        }

        List<LocalAccount> kept = AccountsFile.in(folder).read();
        try (Platform platform = platform()) {
            Api api = new Api(platform.start(folder, 0));
            assertThat(platform.accountsMade()).as("nothing to show again").isEmpty();
            assertThat(AccountsFile.in(folder).read()).isEqualTo(kept);
            signsIn(api, kept.getLast());
        }
        String log = Files.readString(folder.resolve("logs/support.log"));
        first.forEach(account -> assertThat(log).doesNotContain(account.password()));
        kept.forEach(account -> assertThat(log).doesNotContain(account.password()));
    }

    private static void theCustomerIsARequester(Api api, LocalAccount customer) {
        Api asCustomer = api.as(new SignedIn(api, customer));
        Api.Answer opened =
                asCustomer.post(
                        "/api/v1/tickets",
                        Map.of("subject", "Mon compte", "description", "…", "channel", "WEB"),
                        "first");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    }

    private void usersAreLookedAfter(Api api) {
        String password =
                password(support("users", "add", "moussa", "--role", "AGENT", "--level", "L2"));
        signsIn(api, new LocalAccount(Role.AGENT, "moussa", password));
        assertThat(support("users", "list").out())
                .containsPattern("moussa +AGENT L2 +enabled")
                .containsPattern("admin +ADMIN +enabled");

        String other = password(support("users", "reset", "Moussa"));
        assertThat(status(api, "moussa", password)).isEqualTo(401);
        assertThat(status(api, "moussa", other)).isEqualTo(200);

        assertThat(support("users", "disable", "moussa").out()).isEqualTo("moussa is disabled.\n");
        assertThat(status(api, "moussa", other)).isEqualTo(401);
        assertThat(support("users", "enable", "moussa").exitCode()).isZero();
        assertThat(status(api, "moussa", other)).isEqualTo(200);

        // What the commands themselves sign in by stays right.
        String mine = password(support("users", "reset", "admin"));
        assertThat(AccountsFile.in(folder).of(Role.ADMIN).map(LocalAccount::password))
                .contains(mine);
        assertThat(support("users", "list").exitCode()).isZero();

        assertThat(support("users", "reset", "nobody").complaint())
                .isEqualTo("There is no account nobody.\n");
        assertThat(support("users", "disable", "admin").complaint())
                .startsWith("The account is as it was: Nobody else could manage accounts");
        assertThat(support("users", "add", "x", "--role", "AGENT").complaint())
                .startsWith("No account was made: ");
    }

    private void commandsSignInByThemselves(Api api) throws IOException {
        Path history = folder.resolve("history.ndjson");
        Files.writeString(
                history,
                """
                {"ticket":"S1","at":"2016-01-01T00:00:00Z","by":"x","event":"opened","subject":"s"}
                """);
        assertThat(support("import", history.toString()).out()).contains("DONE: 1 rows, 1 tickets");
        String token = support("token", "--role", "ANALYST").out().strip();
        Api.Answer me = api.as(() -> token).get("/api/v1/identity/me");
        assertThat(me.body().path("role").asString()).isEqualTo("ANALYST");
        assertThat(support("rebuild", "ticket").out()).contains("ticket is built again");
    }

    private static void signsIn(Api api, LocalAccount account) {
        Api.Answer me = api.as(new SignedIn(api, account)).get("/api/v1/identity/me");
        assertThat(me.status()).as(account.username()).isEqualTo(200);
        assertThat(me.body().path("role").asString()).isEqualTo(account.role().name());
    }

    private static int status(Api api, String username, String password) {
        return api.post(
                        "/api/v1/auth/token",
                        Map.of("username", username, "password", password),
                        "any")
                .status();
    }

    private static String password(Said said) {
        assertThat(said.exitCode()).as(said.complaint()).isZero();
        Matcher shown = PASSWORD.matcher(said.out());
        assertThat(shown.find()).as(said.out()).isTrue();
        return shown.group(1);
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private static Platform platform() {
        return new Platform(Progress.on(new PrintStream(PrintStream.nullOutputStream())));
    }

    record Said(int exitCode, String out, String complaint) {}

    private Said support(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter complaint = new StringWriter();
        int exitCode =
                Support.commandLine(new PrintStream(out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(complaint, true))
                        .execute(all);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), complaint.toString());
    }
}
