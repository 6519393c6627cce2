package com.flashafrica.support.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.standalone.Platform;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.standalone.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was copied while people worked can be taken up again elsewhere, or is refused. */
@Timeout(900)
class BackupTest {
    private static final Pattern REACHED = Pattern.compile("Restored up to position ([0-9,]+)");

    @TempDir private static Path folder;
    private static Path data;
    private static Platform platform;
    private static Desk desk;
    private static BackupFolder backups;
    private static Opened opened;

    static {
        // Whom these platforms believe.
        TestTokens.settings().forEach(System::setProperty);
    }

    private record Opened(String id, long position) {}

    @BeforeAll
    @Timeout(600)
    static void backUpWhilePeopleWork() throws Exception {
        data = folder.resolve("data");
        platform = new Platform(Progress.on(nowhere()));
        desk = new Desk(platform.start(data, 0));
        backups = BackupFolder.of(folder.resolve("backups"), null);
        List<Opened> all = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread people =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!over.get()) {
                                all.add(open());
                            }
                        });
        await().atMost(Duration.ofSeconds(100)).until(() -> all.size() >= 50);
        opened = all.getFirst();
        assertThat(backUp()).isTrue();
        over.set(true);
        people.join();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void a_restored_platform_serves_the_same_tickets_and_goes_on() throws Exception {
        Path data = folder.resolve("restored");

        String said = restore(backups, null, data);

        long position = reached(said);
        assertThat(position).isGreaterThanOrEqualTo(50);
        assertThat(verify(data)).startsWith("Sound: %,d events".formatted(position));
        JsonNode before = desk.get("/api/v1/tickets/" + opened.id()).json();
        try (Platform restored = new Platform(Progress.on(nowhere()))) {
            Desk there = new Desk(restored.start(data, 0));
            JsonNode after = there.get("/api/v1/tickets/" + opened.id()).json();
            for (String field : List.of("number", "position", "subject", "requester", "status")) {
                assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            }
            assertThat(there.get("/api/v1/tickets?limit=200").json().path("items").size())
                    .isEqualTo(upTo(position));
            String next = there.open("The first after the restore");
            assertThat(there.get("/api/v1/tickets/" + next, wait(there, next)).status())
                    .isEqualTo(200);
        }
        assertThat(verify(data)).startsWith("Sound: ");
    }

    @Test
    void keys_and_people_are_in_the_newest_copy_and_in_no_dated_one() throws Exception {
        for (Path dated : dated()) {
            assertThat(entries(dated))
                    .contains("tables/ledger_event", "tables/timer")
                    .doesNotContain("tables/person_directory", "tables/account")
                    .noneMatch(name -> name.startsWith("files/"));
        }
        assertThat(entries(backups.keyStore()))
                .contains("tables/person_directory", "tables/account", "tables/rating_opt_out")
                .contains("files/checkpoint-key.pem", "files/rating-link.key")
                .contains("tables/sealing_key", "files/master-keys.json", "files/accounts.json")
                .noneMatch(name -> name.contains("postgres") || name.contains("log"));
        try (Stream<Path> all = Files.list(backups.keys())) {
            assertThat(all)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("keys.zip", ".lock");
        }
    }

    @Test
    void whoever_was_forgotten_stays_so_when_an_old_ledger_is_restored() throws Exception {
        BackupFolder own = BackupFolder.of(folder.resolve("own"), null);
        Path ours = folder.resolve("to-forget");
        String name = backups.ledger((String) null).getFileName().toString();
        restore(backups, name, ours);
        new Backup(nowhere(), Progress.on(nowhere())).run(ours, own);
        String old = own.ledger((String) null).getFileName().toString();
        try (var ledger = LedgerOfFolder.in(ours);
                Connection connection = ledger.access().source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM person_directory WHERE name = 'Awa'");
        }
        new Backup(nowhere(), Progress.on(nowhere())).run(ours, own);

        Path again = folder.resolve("again");
        restore(own, old, again);

        try (var ledger = LedgerOfFolder.in(again);
                Connection connection = ledger.access().source().getConnection();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM person_directory WHERE name = 'Awa'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_folder_with_something_in_it_is_refused_and_left_alone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("full"));
        Path kept = Files.writeString(data.resolve("kept"), "kept");

        assertThatThrownBy(() -> restore(backups, null, data))
                .isInstanceOf(CannotStart.class)
                .hasMessage("%s is not empty. A backup is restored into a new folder.", data);
        assertThat(kept).hasContent("kept");
    }

    @Test
    void a_backup_of_another_ledger_leaves_the_keys_of_the_first_alone() throws Exception {
        BackupFolder own = copyOf(backups, "of-the-first");
        byte[] keys = Files.readAllBytes(own.keyStore());
        Path other = folder.resolve("another");
        try (Platform another = new Platform(Progress.on(nowhere()))) {
            another.start(other, 0);

            assertThatThrownBy(() -> backUp(other, own))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("holds the keys of another ledger");
        }
        assertThat(own.keyStore()).hasBinaryContent(keys);
        try (Stream<Path> all = Files.list(own.root())) {
            assertThat(all.filter(file -> file.getFileName().toString().startsWith("ledger-")))
                    .hasSize(1);
        }
        Files.writeString(own.keyStore(), "no archive");
        assertThatThrownBy(() -> backUp(data, own))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("move it away first");
    }

    @Test
    void a_backup_goes_to_one_folder_at_a_time_and_not_into_what_it_copies() throws Exception {
        BackupFolder busy = BackupFolder.of(folder.resolve("busy"), null);
        Files.createDirectories(busy.root());
        Path left = Files.writeString(busy.root().resolve("ledger-20260101T000000Z.zip.part"), "");
        try (Closeable _ = busy.lock()) {
            assertThatThrownBy(() -> backUp(data, busy))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another backup is being written");
        }
        backUp(data, busy);
        assertThat(left).doesNotExist();

        assertThatThrownBy(() -> backUp(data, BackupFolder.of(data.resolve("own"), null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("lies in the data folder");
        assertThat(data.resolve("own")).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_left_to_whoever_uses_it() throws Exception {
        Path used = folder.resolve("used");
        try (DataFolder _ = DataFolder.open(used)) {
            assertThatThrownBy(() -> restore(backups, null, used)).isInstanceOf(CannotStart.class);
            assertThat(used.resolve("lock")).exists();
        }
    }

    @Test
    void what_a_restore_that_was_cut_off_has_left_is_not_taken_for_a_platform() throws Exception {
        Path half = folder.resolve("half");
        try (DataFolder _ = DataFolder.openNew(half)) {
            assertThatThrownBy(() -> DataFolder.open(half))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is being restored");
        }

        assertThatThrownBy(() -> DataFolder.open(half))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a restore that was cut off");
        assertThatThrownBy(() -> restore(backups, null, half))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a restore that was cut off");
    }

    @Test
    void a_byte_that_changed_is_found_wherever_it_is() throws Exception {
        Path whole = backups.ledger((String) null);
        byte[] bytes = Files.readAllBytes(whole);
        Manifest manifest = manifest(whole);
        int found = 0;
        for (int at = 0; at < bytes.length; at += bytes.length / 97) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x40;
            Path damaged = Files.write(folder.resolve("damaged.zip"), changed);
            try {
                // A time in a header, say: nothing of what it holds.
                assertThat(manifest(damaged)).as("at %d", at).isEqualTo(manifest);
            } catch (CannotStart refused) {
                assertThat(refused).hasMessageContaining("is damaged");
                found++;
            }
        }
        assertThat(found).isGreaterThan(80);
        BackupFolder cut = copyOf(backups, "cut");
        Files.write(
                cut.root().resolve(whole.getFileName()), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "is damaged");
    }

    /** Whoever can write a whole new file can make every digest in it fit; the chain finds it. */
    @Test
    void a_ledger_that_somebody_wrote_anew_is_found_by_its_chain() throws Exception {
        BackupFolder forged = BackupFolder.of(folder.resolve("forged"), null);
        Path ours = folder.resolve("to-forge");
        restore(backups, null, ours);
        try (var ledger = LedgerOfFolder.in(ours);
                Connection connection = ledger.access().source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ledger_event DISABLE TRIGGER insert_only");
            statement.execute(
                    "UPDATE ledger_event SET payload = convert_to(replace(convert_from(payload,"
                            + " 'UTF8'), 'API', 'WEB'), 'UTF8') WHERE position ="
                            + " (SELECT max(position) FROM ledger_event"
                            + " WHERE type = 'ticket.opened')");
        }
        assertThat(new Backup(nowhere(), Progress.on(nowhere())).run(ours, forged))
                .as("sound")
                .isFalse();

        assertRefused(forged, "does not prove itself");
    }

    @Test
    void keys_of_an_earlier_time_are_refused() throws Exception {
        BackupFolder mixed = copyOf(backups, "mixed");
        backUp();
        for (Path dated : dated()) {
            Files.copy(
                    dated,
                    mixed.root().resolve(dated.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        if (dated().size() > 1) {
            assertRefused(mixed, "are older than the ledger");
        }
        assertRefused(
                BackupFolder.of(mixed.root(), folder.resolve("nowhere")), "The keys are missing");
    }

    private static Manifest manifest(Path file) {
        try (Archive archive = Archive.open(file)) {
            archive.check();
            return archive.manifest();
        }
    }

    private static void assertRefused(BackupFolder backup, String why) {
        Path data = folder.resolve("refused");
        assertThatThrownBy(() -> restore(backup, null, data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why);
        assertThat(data).doesNotExist();
    }

    private static BackupFolder copyOf(BackupFolder backup, String name) throws IOException {
        BackupFolder copy = BackupFolder.of(folder.resolve(name), null);
        Files.createDirectories(copy.keys());
        Path ledger = backup.ledger((String) null);
        Files.copy(ledger, copy.root().resolve(ledger.getFileName()));
        Files.copy(backup.keyStore(), copy.keyStore());
        return copy;
    }

    private static boolean backUp() throws SQLException, IOException {
        return backUp(data, backups);
    }

    private static boolean backUp(Path data, BackupFolder into) throws SQLException, IOException {
        return new Backup(nowhere(), Progress.on(nowhere())).run(data, into);
    }

    private static String restore(BackupFolder from, @Nullable String name, Path data)
            throws SQLException, IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Restore(new PrintStream(said, true, StandardCharsets.UTF_8), Progress.on(nowhere()))
                .run(from, name, data, Kept.NOTHING);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String verify(Path data) throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Verify(new PrintStream(said, true, StandardCharsets.UTF_8), Progress.on(nowhere()))
                .run(data, Kept.NOTHING);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static long reached(String said) {
        Matcher matcher = REACHED.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return Long.parseLong(matcher.group(1).replace(",", ""));
    }

    private static int upTo(long position) throws SQLException {
        // The ledger that was copied.
        try (Connection connection = EmbeddedPostgres.running(data).source().getConnection();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM ledger_event WHERE type = 'ticket.opened'"
                                        + " AND position <= "
                                        + position)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Opened open() {
        JsonNode answer =
                desk.post(
                                "/api/v1/tickets",
                                """
                                {"subject": "s", "channel": "API",
                                 "requester": {"email": "awa@example.org", "name": "Awa"}}
                                """)
                        .json();
        return new Opened(answer.path("id").asString(), answer.path("position").asLong());
    }

    private static String[] wait(Desk there, String ticket) {
        String position =
                there.post("/api/v1/tickets/" + ticket + "/starts", "{}").header("Ledger-Position");
        return new String[] {"Ledger-Position", position, "Prefer", "wait=5"};
    }

    private static List<Path> dated() throws IOException {
        try (Stream<Path> all = Files.list(backups.root())) {
            return all.filter(file -> file.getFileName().toString().startsWith("ledger-")).toList();
        }
    }

    private static List<String> entries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(PrintStream.nullOutputStream());
    }
}
