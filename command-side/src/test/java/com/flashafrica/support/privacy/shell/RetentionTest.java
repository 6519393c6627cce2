package com.flashafrica.support.privacy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.privacy.ErasingDesk;
import com.flashafrica.support.privacy.ErasingDesk.Opened;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose time is over, on a clock that is moved. The tests share it: each has people of its own. */
class RetentionTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir static Path folder;
    private static ErasingDesk desk;

    @BeforeAll
    static void start() {
        desk =
                new ErasingDesk(
                        folder,
                        "support.privacy.retention.categories.VPN=30d",
                        "support.privacy.retention.categories.[Réseau/4G]=10d",
                        "support.privacy.retention.every=1d");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void whoever_has_an_open_ticket_stays_and_who_has_none_goes_when_it_is_time() {
        Opened open = open("open", "VPN");
        Opened closed = open("closed", "VPN");
        close(closed);

        pass(WEEK.multipliedBy(4));
        assertThat(isErased(closed)).as("28 days").isFalse();
        pass(Duration.ofDays(3));

        assertThat(isErased(closed)).as("31 days").isTrue();
        assertThat(isErased(open)).isFalse();
        assertThat(
                        desk.rows(
                                """
                                SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'role' || ' '
                                       || (convert_from(payload, 'UTF8')::jsonb ->> 'reason')
                                FROM ledger_event WHERE stream = ?\
                                """,
                                "privacy-" + closed.person()))
                .containsExactly("SYSTEM RETENTION");
    }

    @Test
    void the_ticket_that_may_be_kept_longest_decides() {
        Opened shorter = open("both", "Réseau/4G");
        Opened longer = open("both", "VPN");
        close(shorter);
        close(longer);

        pass(WEEK.multipliedBy(2));
        assertThat(isErased(shorter)).as("14 days").isFalse();
        pass(WEEK.multipliedBy(3));
        assertThat(isErased(shorter)).as("35 days").isTrue();
    }

    @Test
    void what_no_rule_is_for_is_kept() {
        Opened other = open("other", "Payroll");
        close(other);

        pass(Duration.ofDays(10_000));

        assertThat(isErased(other)).isFalse();
    }

    @Test
    void whoever_can_sign_in_is_not_forgotten() {
        String person = desk.desk().add("awa-kept", Role.CUSTOMER, null, "a long password");
        Opened kept = desk.open(Map.of("id", person), "No VPN", "VPN");
        close(kept);

        pass(WEEK.multipliedBy(5));

        assertThat(isErased(kept)).isFalse();
    }

    private static Opened open(String name, String category) {
        return desk.open(Map.of("name", name, "email", name + "@example.org"), "No VPN", category);
    }

    private static void close(Opened opened) {
        var closed = desk.post("/tickets/" + opened.ticket() + "/closures", Map.of());
        assertThat(closed.status()).isEqualTo(200);
    }

    /** The time passes, and then it is looked, twice. */
    private static void pass(Duration time) {
        desk.desk().clock().advance(time);
        desk.desk().bean(Retention.class).erase();
        desk.desk().bean(Retention.class).erase();
    }

    private static boolean isErased(Opened opened) {
        return !desk.rows(
                        "SELECT stream FROM ledger_event WHERE stream = ?",
                        "privacy-" + opened.person())
                .isEmpty();
    }
}
