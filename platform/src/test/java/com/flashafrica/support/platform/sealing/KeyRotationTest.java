package com.flashafrica.support.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.FreshKeyRefused;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    @TempDir private Path folder;
    private EmbeddedLedger ledger;
    private Path file;
    private MasterKeyFile masters;
    private Keys keys;
    private KeyRotation rotation;

    @BeforeEach
    void open() throws SQLException {
        ledger = EmbeddedLedger.fresh();
        file = folder.resolve("master-keys.json");
        masters = new MasterKeyFile(file);
        rotation = new KeyRotation(ledger.source(), masters, Clock.systemUTC());
        rotation.settle();
        keys = new Keys(ledger, masters);
    }

    @AfterEach
    void drop() {
        keys.close();
        ledger.close();
    }

    @Test
    void theFileIsItsOwnersOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatWasSealedBeforeOpensAfterInEveryProcess() throws Exception {
        String sealed = keys.recorded(said("person-1", "before"));
        try (Keys reader = new Keys(ledger, new MasterKeyFile(file))) {
            assertThat(reader.open(sealed)).contains("before");
            String old = masters.current();
            rotation.rotate();
            assertThat(masters.known()).doesNotContain(old).hasSize(1);
            assertThat(keys.open(sealed)).contains("before");
            assertThat(reader.open(sealed)).contains("before");
            assertThat(reader.open(keys.recorded(said("person-2", "after")))).contains("after");
        }
    }

    @Test
    void anOldCopyOfTheDatabaseOpensNothingOnceTheKeysWereRotated() throws Exception {
        String sealed = keys.recorded(said("person-1", "gone"));
        ledger.run("CREATE TABLE backup AS SELECT * FROM sealing_key");
        keys.erase("person-1");
        rotation.rotate();
        try (EmbeddedLedger restored = EmbeddedLedger.fresh();
                Keys reader = new Keys(restored, new MasterKeyFile(file))) {
            copy("backup", restored);
            assertThat(reader.open(sealed)).contains("[unreadable]").doesNotContain("gone");
        }
        assertThat(keys.open(sealed)).contains("[erased]");
    }

    @Test
    void brokenOffAfterTheNewKeyWasMadeItEndsAtTheNextStart() throws Exception {
        String sealed = keys.recorded(said("person-1", "kept"));
        String old = masters.current();
        masters.addCurrent();
        String between = keys.recorded(said("person-2", "between"));
        MasterKeyFile restarted = new MasterKeyFile(file);
        new KeyRotation(ledger.source(), restarted, Clock.systemUTC()).settle();
        assertThat(restarted.known()).hasSize(1).doesNotContain(old);
        try (Keys reader = new Keys(ledger, restarted)) {
            assertThat(reader.open(sealed)).contains("kept");
            assertThat(reader.open(between)).contains("between");
        }
    }

    @Test
    void aKeyWrappedBeforeTheRotationIsNotRecordedAfterIt() throws Exception {
        NewEvent late = keys.encode("late", said("person-3", "late"));
        rotation.rotate();
        assertThatThrownBy(() -> keys.append(late)).hasCauseInstanceOf(FreshKeyRefused.class);
        NewEvent again = keys.encode("late", said("person-3", "late"));
        keys.append(again);
        assertThat(keys.open(Keys.json(again))).contains("late");
    }

    @Test
    void manyKeysAreWrappedAnew() throws Exception {
        String sealed = "";
        for (int person = 0; person < 1_201; person++) {
            sealed = keys.recorded(said("person-" + person, "number " + person));
        }
        rotation.rotate();
        assertThat(keys.open(sealed)).contains("number 1200");
    }

    @Test
    void withoutTheFileThatIsNeededItDoesNotStart() throws Exception {
        keys.recorded(said("person-1", "x"));
        Files.delete(file);
        assertThatThrownBy(() -> rotation.settle())
                .isInstanceOf(MasterKeyMissing.class)
                .hasMessageContaining("master-keys.json");
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aMasterKeyGivenFromOutsideIsReplacedByAListOfBoth() throws Exception {
        try (EmbeddedLedger other = EmbeddedLedger.fresh()) {
            String newer = Base64.getEncoder().encodeToString(Gcm.random(32));
            String sealed;
            try (Keys before = new Keys(other, Keys.given())) {
                sealed = before.recorded(said("person-1", "kept"));
            }
            MasterKeys both = GivenMasterKeys.of(newer + "," + EmbeddedLedger.MASTER_KEY);
            MasterKeys only = GivenMasterKeys.of(newer);
            Clock clock = Clock.systemUTC();
            assertThatThrownBy(() -> new KeyRotation(other.source(), only, clock).settle())
                    .isInstanceOf(MasterKeyMissing.class);
            new KeyRotation(other.source(), both, clock).settle();
            assertThatCode(() -> new KeyRotation(other.source(), only, clock).settle())
                    .doesNotThrowAnyException();
            try (Keys after = new Keys(other, only)) {
                assertThat(after.open(sealed)).contains("kept");
            }
        }
    }

    @Test
    void oneOfTheTwoWaysHasToBeConfigured() {
        assertThatThrownBy(() -> new PrivacyProperties(null, null).masterKeys())
                .hasMessageContaining("support.privacy.master-key-file");
        assertThatThrownBy(() -> new PrivacyProperties(file, "x").masterKeys())
                .hasMessageContaining("either");
        assertThatThrownBy(() -> new PrivacyProperties(null, "no-key").masterKeys())
                .hasMessageContaining("32 random bytes")
                .hasMessageNotContaining("no-key");
        assertThat(new PrivacyProperties(file, " ").masterKeys().known())
                .isEqualTo(Set.of(masters.current()));
    }

    private void copy(String table, EmbeddedLedger to) throws SQLException {
        try (var from = ledger.source().getConnection();
                var statement = from.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table);
                var into = to.source().getConnection();
                var insert =
                        into.prepareStatement(
                                "INSERT INTO sealing_key VALUES (?, ?, ?, ?, ?, ?)")) {
            while (rows.next()) {
                for (int column = 1; column <= 6; column++) {
                    insert.setObject(column, rows.getObject(column));
                }
                insert.executeUpdate();
            }
        }
    }

    private static TicketReopened said(String person, String text) {
        return new TicketReopened(new PersonId(person), text);
    }
}
