package com.flashafrica.support.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {
    private static final LocalAccount LEAD = new LocalAccount(Role.LEAD, "lead", "secret-1");
    private static final LocalAccount ADMIN = new LocalAccount(Role.ADMIN, "admin", "secret-2");

    @TempDir private Path folder;
    private AccountsFile file;

    @BeforeEach
    void open() {
        file = AccountsFile.in(folder);
    }

    @Test
    void what_is_prepared_is_not_there_until_it_holds() {
        file.prepare(List.of(LEAD, ADMIN));
        assertThat(file.read()).isEmpty();

        file.take();

        assertThat(file.read()).containsExactly(LEAD, ADMIN);
        assertThat(file.of(Role.ADMIN)).contains(ADMIN);
        assertThat(file.of(Role.AGENT)).isEmpty();
    }

    @Test
    void its_form_is_what_scripts_read() throws IOException {
        file.prepare(List.of(LEAD));
        file.take();

        assertThat(Files.readString(folder.resolve("accounts.json")).replaceAll("\\s", ""))
                .isEqualTo("[{\"role\":\"LEAD\",\"username\":\"lead\",\"password\":\"secret-1\"}]");
    }

    @Test
    void only_its_owner_can_read_it_also_when_it_replaces_what_everybody_could()
            throws IOException {
        Files.writeString(folder.resolve("accounts.json"), "[]");
        Files.writeString(folder.resolve("accounts.json.new"), "left by a crash");
        file.prepare(List.of(LEAD));
        file.take();

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("accounts.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_password_is_kept_for_an_account_it_has_and_for_no_other() {
        file.prepare(List.of(LEAD, ADMIN));
        file.take();

        file.changed("lead", "secret-3");
        file.changed("moussa", "secret-4");

        assertThat(file.read())
                .containsExactly(new LocalAccount(Role.LEAD, "lead", "secret-3"), ADMIN);
    }

    @Test
    void a_file_that_is_no_accounts_is_named_and_not_shown() throws IOException {
        Files.writeString(folder.resolve("accounts.json"), "[{\"password\":\"secret-5\", oops");

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("accounts.json cannot be read")
                .hasMessageNotContaining("secret-5")
                .hasNoCause();
    }
}
