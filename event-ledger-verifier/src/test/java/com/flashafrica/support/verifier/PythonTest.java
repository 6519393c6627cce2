package com.flashafrica.support.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier of the documentation, where there is a Python and an openssl that knows Ed25519. */
class PythonTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCRIPT = REPOSITORY.resolve("docs/verify_ledger.py");
    private static final Path VECTORS =
            REPOSITORY.resolve("event-ledger/src/test/resources/ledger-format");

    @TempDir private Path folder;

    @BeforeAll
    static void pythonIsThere() throws Exception {
        Assumptions.assumeTrue(answers("python3", "--version") && answers("openssl", "version"));
    }

    @Test
    void it_agrees_with_the_vectors() throws Exception {
        assertThat(
                        python(
                                "--vectors",
                                VECTORS.resolve("vectors.json").toString(),
                                VECTORS.resolve("tree.json").toString()))
                .isEqualTo("0 ");
    }

    @Test
    void it_takes_ledgers_that_nobody_touched() throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            WrittenLedger clean = WrittenLedger.random(seed, 30 + seed);
            clean.signed.headSet(clean.events.size()).clear();
            clean.signed.add(12);
            assertThat(verify(clean, clean.export())).isEqualTo("0 Sound");
            TreeSet<Integer> all = new TreeSet<>(clean.signed);
            assertThat(verify(clean, clean.export(5, clean.events.size() - 2, all)))
                    .isEqualTo("0 Sound");
        }
    }

    @Test
    void it_finds_what_was_touched() throws Exception {
        WrittenLedger ledger = WrittenLedger.random(11, 30);
        ledger.signed.headSet(30).clear();
        List<String> gap = new ArrayList<>(ledger.export());
        gap.removeIf(line -> line.contains("\"position\":9,"));
        assertThat(verify(ledger, gap)).startsWith("1 ").contains("POSITION_GAP 9");
        List<String> swapped = new ArrayList<>(ledger.export());
        Collections.swap(swapped, 5, 6);
        assertThat(verify(ledger, swapped)).startsWith("1 ");
        List<String> cut = ledger.export().subList(0, 20);
        assertThat(verify(ledger, cut)).startsWith("1 ").contains("TRUNCATED");
        WrittenLedger rewritten = ledger.copy();
        rewritten.events.set(4, WrittenLedger.at(ledger.events.get(3), 5, new byte[32]));
        rewritten.rehash(5);
        assertThat(verify(ledger, rewritten.export()))
                .startsWith("1 ")
                .contains("ROOT_MISMATCH 30");
    }

    /** With the newest checkpoint of the true history kept. */
    private String verify(WrittenLedger ledger, List<String> lines) throws Exception {
        Path file = folder.resolve("ledger.ndjson");
        Files.write(file, lines);
        Path kept = folder.resolve("kept");
        Files.writeString(kept, ledger.checkpoint(ledger.events.size()));
        return python(
                file.toString(), "--checkpoint", kept.toString(), "--key", ledger.key.verifier());
    }

    /** Exit code and what was said. */
    private static String python(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
