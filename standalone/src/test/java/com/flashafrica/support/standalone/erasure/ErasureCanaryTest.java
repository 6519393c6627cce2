package com.flashafrica.support.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.MasterKeyFile;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.standalone.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * One person's words, looked for wherever there is anything: before the erasure they are where they
 * may be, after it they are nowhere.
 */
class ErasureCanaryTest {
    private static final Duration PROMISED = Duration.ofSeconds(60);

    /** Where people's names, addresses and whereabouts are kept, and nowhere else. */
    private static final Set<String> MAY_HAVE_THEM =
            Set.of("table person_directory", "table account", "table access_source");

    /** What those who may read it are shown. */
    private static final String SHOWN = "shown: ";

    /** When it was asked, and how far the ledger was then. */
    private static final Pattern WHEN =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|asOf=[0-9]+|\"position\":[0-9]+");

    private static final List<String> METRICS =
            List.of(
                    "/api/v1/metrics/tickets",
                    "/api/v1/metrics/overview",
                    "/api/v1/metrics/satisfaction");

    @TempDir Path data;

    private final Canaries canaries = new Canaries();
    private final Stored stored = new Stored(canaries);

    @Test
    void after_an_erasure_nothing_of_the_person_is_anywhere() throws Exception {
        try (TwoSides sides = new TwoSides(data)) {
            sides.start();
            Awa awa = new Awa(sides, canaries);
            awa.comeForSupport();
            awa.makeMistakes();
            List<String> people = people(sides);
            Map<String, String> figures = figures(sides);
            Path oldKeys = Files.copy(sides.masterKeys(), data.resolve("old-master-keys.json"));
            backUp(sides);

            Map<String, Set<String>> before = lookEverywhere(sides, awa);
            Set<String> running = heap(sides);
            assertThat(before.get("table person_directory")).contains("name", "mail", "phone");
            assertThat(before.get("table access_source")).containsExactly("user agent");
            assertThat(before.get(SHOWN + "the ticket")).contains("subject", "description");
            assertThat(running).as("a heap in use: the search finds what is there").isNotEmpty();
            before.forEach((place, found) -> {
                if (!MAY_HAVE_THEM.contains(place) && !place.startsWith(SHOWN)) {
                    assertThat(found).as(place).isEmpty();
                }
            });

            for (String person : people) {
                erase(sides, person);
            }
            long begun = System.nanoTime();
            await().atMost(PROMISED)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() ->
                            lookEverywhere(sides, awa)
                                    .forEach((place, found) ->
                                            assertThat(found).as(place).isEmpty()));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            Map<String, Set<String>> after = lookEverywhere(sides, awa);
            assertThat(figures(sides)).isEqualTo(figures);
            assertThat(sides.get(Role.LEAD, "/api/v1/tickets/" + awa.ticket).body())
                    .contains("[erased]");
            assertThat(sound()).startsWith("Sound");

            sides.restart();
            Set<String> restarted = heap(sides);
            assertThat(restarted).as("the heaps of restarted processes").isEmpty();
            assertThatNoBackupOpens(sides, oldKeys);
            print(before, after, running, restarted, awa, seconds);
        }
    }

    private static void erase(TwoSides sides, String person) throws IOException {
        HttpResponse<String> erased =
                sides.send(
                        "POST",
                        "/api/v1/privacy/erasures",
                        "{\"person\": \"" + person + "\", \"reason\": \"REQUESTED\"}",
                        "Authorization",
                        TwoSides.as(Role.ADMIN));
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(201);
    }

    /**
     * Whoever has one of the words in the directory: the import made another person of the name.
     */
    private List<String> people(TwoSides sides) {
        return JdbcClient.create(sides.database())
                .sql("SELECT id, p::text AS row FROM person_directory p")
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("row")))
                .list()
                .stream()
                .filter(row -> !canaries.in(row.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Set<String>> lookEverywhere(TwoSides sides, Awa awa)
            throws SQLException, IOException {
        Map<String, Set<String>> found = new TreeMap<>(stored.inTables(sides.database()));
        found.put("MongoDB, all collections", stored.inDocuments(sides.mongoUri()));
        found.put("logs of all processes", stored.inFiles(sides.logs()));
        found.put("answers that said no", canaries.in(awa.refusals()));
        for (SideKind side : SideKind.values()) {
            String path = sides.address(side) + "/actuator/prometheus";
            found.put(
                    "metrics of the " + side.module(),
                    canaries.in(sides.getAt(Role.ADMIN, path).body()));
        }
        shown(awa)
                .forEach((what, path) -> {
                    try {
                        HttpResponse<String> answer =
                                sides.get(roleFor(path), path, "Accept", formFor(path));
                        assertThat(answer.statusCode())
                                .as(path + ": " + answer.body())
                                .isEqualTo(200);
                        found.put(SHOWN + what, canaries.in(answer.body()));
                    } catch (IOException e) {
                        throw new AssertionError(path, e);
                    }
                });
        return found;
    }

    private static String formFor(String path) {
        return path.equals("/api/v1/events") || path.equals("/api/v1/audit/ledger")
                ? "application/x-ndjson"
                : "*/*";
    }

    private static Role roleFor(String path) {
        return path.startsWith("/api/v1/audit") || path.startsWith("/api/v1/identity")
                ? Role.AUDITOR
                : Role.LEAD;
    }

    private static Map<String, String> shown(Awa awa) {
        String ticket = "/api/v1/tickets/" + awa.ticket;
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("the ticket", ticket);
        shown.put("its timeline", ticket + "/timeline");
        shown.put("the list", "/api/v1/tickets");
        shown.put("events, as NDJSON", "/api/v1/events");
        shown.put("tickets, exported", "/api/v1/exports/tickets?format=csv");
        shown.put("ratings, exported", "/api/v1/exports/ratings?format=csv");
        shown.put("comments", "/api/v1/metrics/satisfaction/comments");
        shown.put("the audit trail", "/api/v1/audit?ticket=" + awa.ticket);
        shown.put("the ledger, exported", "/api/v1/audit/ledger");
        shown.put("accounts", "/api/v1/identity/accounts");
        shown.put("the person, exported", "/api/v1/privacy/people/" + awa.person + "/export");
        return shown;
    }

    /** Of both processes. */
    private Set<String> heap(TwoSides sides) throws Exception {
        Set<String> found = new TreeSet<>();
        for (SideKind side : SideKind.values()) {
            Path dump = sides.heap(side);
            found.addAll(stored.inFile(dump));
            FileSystemUtils.deleteRecursively(dump.getParent());
        }
        return found;
    }

    /** What was counted, without when and how far. */
    private static Map<String, String> figures(TwoSides sides) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (String path : METRICS) {
            String told = sides.get(Role.LEAD, path).body();
            figures.put(path, WHEN.matcher(told).replaceAll(""));
        }
        return figures;
    }

    private String sound() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Progress silent = Progress.on(new PrintStream(PrintStream.nullOutputStream()));
        new Verify(out, silent).run(data, new Kept(List.of(), List.of()));
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The ledger and people's keys, as they are now. */
    private static void backUp(TwoSides sides) throws SQLException {
        sides.execute("CREATE SCHEMA backup");
        sides.execute("CREATE TABLE backup.sealing_key AS TABLE public.sealing_key");
        sides.execute("CREATE TABLE backup.ledger_event AS TABLE public.ledger_event");
    }

    private void assertThatNoBackupOpens(TwoSides sides, Path oldKeys) throws Exception {
        assertThat(opened(sides, oldKeys))
                .as("with the master keys of then: what keeping old copies of them would cost")
                .contains("subject", "reply", "comment");
        await().untilAsserted(() -> assertThat(opened(sides, sides.masterKeys())).isEmpty());
        assertThatThrownBy(() ->
                        new MasterKeyFile(sides.masterKeys())
                                .unwrap(masterOf(oldKeys), new byte[60], new byte[0]))
                .hasMessageContaining("is not there");
    }

    private static String masterOf(Path keys) {
        return new MasterKeyFile(keys).current();
    }

    private Set<String> opened(TwoSides sides, Path keys) {
        MasterKeyFile masters = new MasterKeyFile(keys);
        var backup = sides.databaseOf("backup");
        try (PersonalTexts texts =
                new PersonalTexts(new DataKeys(backup, masters), masters, html -> html)) {
            return canaries.in(
                    JdbcClient.create(backup)
                            .sql("SELECT convert_from(payload, 'UTF8') FROM ledger_event")
                            .query(String.class)
                            .list()
                            .stream()
                            .map(event -> texts.inJson(String.valueOf(event), Disclosure.FULL))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static void print(
            Map<String, Set<String>> before,
            Map<String, Set<String>> after,
            Set<String> running,
            Set<String> restarted,
            Awa awa,
            long seconds)
            throws IOException {
        StringBuilder table = new StringBuilder("| place | before | after |\n|---|---|---|\n");
        before.forEach((place, found) -> {
            boolean empty = found.isEmpty() && place.startsWith("table ");
            if (!empty) {
                row(table, place, found, after.getOrDefault(place, Set.of()));
            }
        });
        long tables = before.keySet().stream().filter(place -> place.startsWith("table ")).count();
        long empty =
                before.entrySet().stream()
                        .filter(place -> place.getKey().startsWith("table "))
                        .filter(place -> place.getValue().isEmpty())
                        .count();
        row(table, empty + " other tables of " + tables, Set.of(), Set.of());
        row(table, "heaps of both processes; after: restarted", running, restarted);
        table.append("\nAnswers by status while mistakes were made: ")
                .append(awa.statuses())
                .append("; everything gone ")
                .append(seconds)
                .append(" s after the last erasure was answered.\n");
        Files.writeString(Path.of("target", "erasure-table.md"), table);
        System.out.println(table);
    }

    private static void row(
            StringBuilder table, String place, Set<String> before, Set<String> after) {
        table.append("| ").append(place).append(" | ").append(words(before));
        table.append(" | ").append(words(after)).append(" |\n");
    }

    private static String words(Set<String> found) {
        return found.isEmpty() ? "—" : String.join(", ", found);
    }
}
