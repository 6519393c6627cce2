package com.flashafrica.support.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.faults.early.AcknowledgesTooEarly;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./support faults} does in hours, in a minute; and that it would see a loss. */
@Timeout(1_200)
class FaultsTest {
    private static final long SEED = 20_261_125;

    @TempDir private Path report;

    @Test
    void nothing_that_was_acknowledged_is_lost_or_doubled_whatever_is_killed() throws Exception {
        FaultReport seen = run(FaultOptions.quick(report, SEED));

        assertThat(seen.rows()).allSatisfy(row -> assertThat(row.ok()).as("%s", row).isTrue());
        assertThat(seen.rows())
                .filteredOn(row -> row.rounds() > 0)
                .as("tried, and then examined")
                .hasSizeGreaterThan(2);
        assertThat(seen.rows().getLast().fault()).isEqualTo("all of them, examined");
        assertThat(Files.readString(report.resolve("faults.md"))).contains("| fault | rounds |");
        assertThat(Files.readString(report.resolve("faults.json"))).contains("\"ok\" : true");
    }

    /**
     * The negative control: without it, an oracle that looks away would pass as well. Its second
     * round kills a command-side that has its hands full.
     */
    @Test
    void a_build_that_acknowledges_before_it_commits_is_found_to_lose() throws Exception {
        FaultReport seen =
                run(
                        FaultOptions.quick(report, SEED)
                                .only(Set.of(1), 2)
                                .inside(
                                        List.of(
                                                AcknowledgesTooEarly.class,
                                                Class.forName(
                                                        AcknowledgesTooEarly.class.getPackageName()
                                                                + ".EarlyAppender"))));

        assertThat(seen.ok()).isFalse();
        assertThat(seen.lost()).isPositive();
        assertThat(seen.rows().getFirst().findings())
                .anySatisfy(finding -> assertThat(finding).contains("is not in the ledger"));
    }

    @Test
    void what_would_try_nothing_is_refused() {
        FaultOptions quick = FaultOptions.quick(report, SEED);

        assertThatThrownBy(() -> run(quick.only(Set.of(1, 99), 1)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--only takes numbers of faults: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].");
        assertThatThrownBy(() -> run(quick.only(Set.of(6), 1))).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> run(quick.only(Set.of(1), 0))).isInstanceOf(CannotStart.class);
    }

    private static FaultReport run(FaultOptions options) throws IOException {
        return new RunFaults(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(options);
    }
}
