package com.flashafrica.support.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.proof.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything somebody may do to an exported file, and the clean files that nobody touched. */
class ExportAttacksTest {
    private static final int SIZE = 40;

    @TempDir private Path folder;
    private final WrittenLedger ledger = WrittenLedger.random(7, SIZE);

    ExportAttacksTest() {
        ledger.signed.clear();
        ledger.signed.addAll(List.of(10, 20, SIZE));
    }

    @Test
    void a_hundred_ledgers_that_nobody_touched_raise_no_alarm() throws Exception {
        for (int seed = 1; seed <= 100; seed++) {
            WrittenLedger clean = WrittenLedger.random(seed, 1 + seed % 67);
            int size = clean.events.size();
            Verified whole =
                    Verified.of(
                            folder,
                            clean.export(),
                            clean.key.verifier(),
                            clean.checkpoint(clean.signed.first()),
                            clean.checkpoint(size));
            assertThat(whole).as("ledger %d", seed).isEqualTo(new Verified(0, List.of()));
            int after = seed % size;
            int until = Math.max(after + 1, size - seed % 5);
            Verified part =
                    Verified.of(
                            folder,
                            clean.export(after, until, new TreeSet<>(clean.signed)),
                            clean.key.verifier(),
                            clean.checkpoint(clean.signed.ceiling(until)));
            assertThat(part).as("part of %d", seed).isEqualTo(new Verified(0, List.of()));
        }
    }

    @Test
    void a_byte_of_payload_metadata_time_or_type_is_found_where_it_was_flipped() throws Exception {
        assertThat(changed(17, e -> with(e, e.type(), new byte[] {1}, e.metadata())))
                .contains("HASH_MISMATCH 17", "ROOT_MISMATCH 20");
        assertThat(changed(17, e -> with(e, e.type(), e.payload(), new byte[] {1})))
                .contains("HASH_MISMATCH 17", "ROOT_MISMATCH 20");
        assertThat(changed(17, e -> with(e, "ticket.closed", e.payload(), e.metadata())))
                .contains("HASH_MISMATCH 17", "ROOT_MISMATCH 20");
        assertThat(changed(17, e -> recorded(e, Duration.ofDays(-1))))
                .contains("HASH_MISMATCH 17", "TIME_STEPS_BACK 17", "ROOT_MISMATCH 20");
    }

    @Test
    void an_event_that_was_taken_out_is_missed_at_its_place() throws Exception {
        List<String> lines = ledger.export();
        lines.removeIf(line -> line.contains("\"position\":25,"));
        assertThat(against(lines))
                .contains("POSITION_GAP 25", "ROOT_MISMATCH 40")
                .doesNotContain("HASH_MISMATCH 26");
    }

    @Test
    void a_tail_that_was_cut_off_is_missed() throws Exception {
        List<String> cut = ledger.export().subList(0, 30);
        assertThat(against(cut)).anyMatch(finding -> finding.startsWith("TRUNCATED"));
        WrittenLedger shorter = ledger.copy();
        shorter.events.subList(30, SIZE).clear();
        shorter.signed.remove(SIZE);
        shorter.signed.add(30);
        assertThat(against(shorter.export())).containsExactly("TRUNCATED 31");
    }

    @Test
    void an_event_that_was_put_in_is_found() throws Exception {
        List<String> twice = ledger.export();
        int at = line(twice, 12);
        twice.add(at, twice.get(at));
        assertThat(against(twice)).containsExactly("DUPLICATE_POSITION 12");
        WrittenLedger longer = ledger.copy();
        longer.events.add(12, longer.events.get(3));
        longer.rehash(13);
        longer.signed.clear();
        longer.signed.add(SIZE + 1);
        assertThat(against(longer.export()))
                .contains("VERSION_GAP 13", "NOT_CONSISTENT 20", "NOT_CONSISTENT 40");
    }

    @Test
    void two_that_changed_places_are_found() throws Exception {
        List<String> lines = ledger.export();
        Collections.swap(lines, line(lines, 21), line(lines, 22));
        assertThat(against(lines)).contains("POSITION_GAP 21", "OUT_OF_ORDER 21");
        WrittenLedger swapped = ledger.copy();
        LedgerEvent one = swapped.events.get(20);
        LedgerEvent other = swapped.events.get(21);
        swapped.events.set(20, WrittenLedger.at(other, 21, one.hash()));
        swapped.events.set(21, WrittenLedger.at(one, 22, other.hash()));
        assertThat(against(swapped.export())).contains("HASH_MISMATCH 21", "HASH_MISMATCH 22");
    }

    @Test
    void a_past_that_was_written_again_with_fitting_hashes_is_not_what_was_signed()
            throws Exception {
        WrittenLedger rewritten = ledger.copy();
        rewritten.events.set(
                14, with(rewritten.events.get(14), "ticket.closed", new byte[0], new byte[0]));
        rewritten.rehash(15);
        List<String> lines = new ArrayList<>(rewritten.export());
        List<String> original = ledger.export();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("checkpoint")) {
                lines.set(i, original.get(i));
            }
        }
        assertThat(against(lines))
                .containsExactly("ROOT_MISMATCH 20", "ROOT_MISMATCH 20", "ROOT_MISMATCH 40");
    }

    @Test
    void a_past_that_was_written_and_signed_again_does_not_lead_on_from_an_old_checkpoint()
            throws Exception {
        WrittenLedger forked = ledger.copy();
        forked.events.set(
                14, with(forked.events.get(14), "ticket.closed", new byte[0], new byte[0]));
        forked.rehash(15);
        Verified verified =
                Verified.of(
                        folder,
                        forked.export(),
                        ledger.key.verifier(),
                        ledger.checkpoint(20),
                        forked.checkpoint(SIZE));
        assertThat(verified).isEqualTo(new Verified(1, List.of("NOT_CONSISTENT 20")));
    }

    @Test
    void another_key_is_no_key_and_a_changed_checkpoint_is_signed_by_nobody() throws Exception {
        SigningKey stranger = SigningKey.of(WrittenLedger.NAME, SigningKey.make());
        WrittenLedger other = ledger.signedBy(stranger);
        assertThat(against(other.export()))
                .containsExactly("UNKNOWN_KEY 10", "UNKNOWN_KEY 20", "UNKNOWN_KEY 40");
        String changed = ledger.checkpoint(SIZE).replace("\n40\n", "\n39\n");
        assertThat(Verified.of(folder, ledger.export(), ledger.key.verifier(), changed).findings())
                .contains("BAD_SIGNATURE 39");
    }

    @Test
    void a_key_that_a_trusted_one_says_follows_it_is_trusted() throws Exception {
        SigningKey next = SigningKey.of(WrittenLedger.NAME, SigningKey.make());
        WrittenLedger renewed = ledger.signedBy(next);
        List<String> lines = renewed.export();
        String statement =
                ledger.key.note(WrittenLedger.NAME + "\nkey " + next.verifier() + "\nafter 0\n");
        lines.set(
                1,
                "{\"kind\":\"key\",\"verifier\":\"%s\",\"statement\":\"%s\"}"
                        .formatted(next.verifier(), statement.replace("\n", "\\n")));
        assertThat(against(lines)).isEmpty();
    }

    @Test
    void what_no_checkpoint_vouches_for_is_said() throws Exception {
        TreeSet<Integer> until20 = new TreeSet<>(List.of(10, 20));
        Verified verified =
                Verified.of(
                        folder,
                        ledger.export(0, SIZE, until20),
                        ledger.key.verifier(),
                        ledger.checkpoint(20));
        assertThat(verified).isEqualTo(new Verified(1, List.of("UNCOVERED 21")));
    }

    @Test
    void whoever_brings_nothing_to_compare_with_or_asks_wrongly_gets_no_yes() throws Exception {
        Path file = folder.resolve("ledger.ndjson");
        Files.write(file, ledger.export());
        Path kept = folder.resolve("kept");
        Files.writeString(kept, ledger.checkpoint(SIZE));
        String key = ledger.key.verifier();
        assertThat(Verified.run(file.toString(), "--key", key).exit()).isEqualTo(2);
        assertThat(Verified.run(file.toString(), "--checkpoint", kept.toString()).exit())
                .isEqualTo(2);
        assertThat(
                        Verified.run(
                                        file.toString(),
                                        "--key",
                                        key,
                                        "--checkpoint",
                                        kept.toString(),
                                        "--lenient")
                                .exit())
                .isEqualTo(2);
        assertThat(Verified.of(folder, List.of(), key, ledger.checkpoint(SIZE)))
                .isEqualTo(new Verified(1, List.of("MALFORMED 0")));
    }

    @Test
    void a_line_that_is_none_is_malformed_and_never_skipped() throws Exception {
        List<String> lines = ledger.export();
        lines.add(line(lines, 30), "{\"kind\":\"event\"");
        assertThat(against(lines)).containsExactly("MALFORMED 30");
        lines.set(line(lines, 31), "{\"kind\":\"event\",\"position\":31,\"position\":31}");
        assertThat(against(lines)).contains("MALFORMED 31");
    }

    private List<String> changed(int position, UnaryOperator<LedgerEvent> change) throws Exception {
        WrittenLedger tampered = ledger.copy();
        tampered.events.set(position - 1, change.apply(tampered.events.get(position - 1)));
        List<String> lines = tampered.export();
        List<String> original = ledger.export();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("checkpoint")) {
                lines.set(i, original.get(i));
            }
        }
        return against(lines);
    }

    /** With two checkpoints of the true history kept. */
    private List<String> against(List<String> lines) throws Exception {
        Verified verified =
                Verified.of(
                        folder,
                        lines,
                        ledger.key.verifier(),
                        ledger.checkpoint(20),
                        ledger.checkpoint(SIZE));
        assertThat(verified.exit()).isEqualTo(verified.findings().isEmpty() ? 0 : 1);
        return verified.findings();
    }

    private static int line(List<String> lines, int position) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"position\":" + position + ",")) {
                return i;
            }
        }
        throw new AssertionError("no line of position " + position);
    }

    private static LedgerEvent with(
            LedgerEvent event, String type, byte[] payload, byte[] metadata) {
        return new LedgerEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.id(),
                type,
                event.revision(),
                event.occurredAt(),
                event.recordedAt(),
                payload,
                metadata,
                event.hash());
    }

    private static LedgerEvent recorded(LedgerEvent event, Duration moved) {
        return new LedgerEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.occurredAt(),
                event.recordedAt().plus(moved),
                event.payload(),
                event.metadata(),
                event.hash());
    }
}
