package com.flashafrica.support.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appenders;
import com.flashafrica.support.ledger.Events;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is signed, by whom, when, and what is not. */
class NotaryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NAME = "support.example/ledger";

    private final EmbeddedLedger ledger = EmbeddedLedger.fresh();
    private final JdbcLedgerReader reader = new JdbcLedgerReader(ledger.readPool());
    private final Checkpoints checkpoints = new Checkpoints(ledger.readPool());
    private final SigningKey key = SigningKey.of(NAME, SigningKey.make());

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void the_first_is_signed_at_once_and_the_next_after_a_minute_or_so_many_events() {
        assertThat(notary(key, NOON).signIfDue(MINUTE, 10)).isEmpty();
        append(1, 3);
        assertThat(notary(key, NOON).signIfDue(MINUTE, 10)).isPresent();
        assertThat(notary(key, NOON.plus(MINUTE)).signIfDue(MINUTE, 10)).isEmpty();
        append(4, 5);
        assertThat(notary(key, NOON.plusSeconds(59)).signIfDue(MINUTE, 10)).isEmpty();
        assertThat(notary(key, NOON.plus(MINUTE)).signIfDue(MINUTE, 10)).isPresent();
        append(6, 15);
        assertThat(notary(key, NOON.plus(MINUTE)).signIfDue(MINUTE, 10)).isPresent();
        assertThat(checkpoints.along(1, 100, 9))
                .extracting(Checkpoint::size)
                .containsExactly(3L, 5L, 15L);
    }

    @Test
    void a_checkpoint_is_the_name_the_size_the_root_and_a_signature_of_those() {
        append(1, 3);
        Checkpoint signed = notary(key, NOON).signIfDue(MINUTE, 10).orElseThrow();
        List<String> lines = signed.note().lines().toList();
        assertThat(lines.subList(0, 2)).containsExactly(NAME, "3");
        assertThat(Base64.getDecoder().decode(lines.get(2))).isEqualTo(signed.root());
        assertThat(lines.get(3)).isEmpty();
        assertThat(lines.get(4)).startsWith("— " + NAME + " ");
        byte[] signature =
                Base64.getDecoder().decode(lines.get(4).substring(("— " + NAME + " ").length()));
        byte[] typed = Base64.getDecoder().decode(key.verifier().split("\\+", 3)[2]);
        assertThat(
                        Ed25519.verifies(
                                Arrays.copyOfRange(typed, 1, typed.length),
                                signed.text().getBytes(StandardCharsets.UTF_8),
                                Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
    }

    @Test
    void a_ledger_that_does_not_continue_what_was_signed_is_not_signed() throws Exception {
        append(1, 5);
        notary(key, NOON).signIfDue(MINUTE, 1);
        append(6, 9);
        tamper("UPDATE ledger_event SET type = 'other' WHERE position = 7");
        assertThatThrownBy(() -> notary(key, NOON).signIfDue(MINUTE, 1))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 7");
        tamper(
                "UPDATE ledger_batch SET frontier = NULL, hash = sha256('x') WHERE last_position ="
                        + " 9;UPDATE ledger_event SET type = 'test.happened' WHERE position = 7");
        assertThatThrownBy(() -> notary(key, NOON).signIfDue(MINUTE, 1))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 9");
    }

    @Test
    void another_tree_at_the_last_checkpoint_is_not_continued() throws Exception {
        append(1, 4);
        Notary notary = notary(key, NOON);
        notary.signIfDue(MINUTE, 1);
        append(5, 6);
        tamper("UPDATE ledger_batch SET frontier = sha256('x') WHERE last_position = 4");
        assertThatThrownBy(() -> notary(key, NOON).signIfDue(MINUTE, 1))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 4");
    }

    @Test
    void a_key_follows_another_with_its_word_and_the_old_one_signs_no_more() {
        append(1, 2);
        notary(key, NOON).signIfDue(MINUTE, 1);
        SigningKey next = SigningKey.of(NAME, SigningKey.make());
        Notary renewed = new Notary(ledger.source(), reader, next, fixed(NOON));
        assertThat(renewed.enrol(key)).isTrue();
        assertThat(new Notary(ledger.source(), reader, key, fixed(NOON)).enrol(null)).isFalse();
        append(3, 4);
        assertThat(new Notary(ledger.source(), reader, key, fixed(NOON)).signIfDue(MINUTE, 1))
                .isEmpty();
        assertThat(renewed.signIfDue(MINUTE, 1)).isPresent();
        assertThat(checkpoints.keys())
                .extracting(Checkpoints.RecordedKey::verifier)
                .containsExactly(key.verifier(), next.verifier());
        assertThat(checkpoints.keys().getLast().statement())
                .isEqualTo(key.note(NAME + "\nkey " + next.verifier() + "\nafter 2\n"));
    }

    @Test
    void a_witness_that_is_known_signs_below_and_nobody_else() throws Exception {
        append(1, 2);
        Checkpoint signed = notary(key, NOON).signIfDue(MINUTE, 1).orElseThrow();
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        WitnessKey witness = WitnessKey.of(witness("witness.example", pair));
        Cosignatures known = new Cosignatures(ledger.source(), List.of(witness));
        String line = cosigned("witness.example", pair, signed.text());

        assertThat(known.add(signed, line, NOON)).isTrue();
        assertThat(known.add(signed, line, NOON)).isTrue();
        assertThat(checkpoints.cosigned(signed)).isEqualTo(signed.note() + line + "\n");

        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(known.add(signed, cosigned("witness.example", stranger, signed.text()), NOON))
                .isFalse();
        assertThat(known.add(signed, cosigned("witness.example", pair, "other\n"), NOON)).isFalse();
        assertThat(new Cosignatures(ledger.source(), List.of()).add(signed, line, NOON)).isFalse();
    }

    @Test
    void keys_and_checkpoints_are_guarded_like_the_ledger() {
        append(1, 2);
        notary(key, NOON).signIfDue(MINUTE, 1);
        for (String table : List.of("ledger_key", "ledger_checkpoint", "ledger_cosignature")) {
            assertThatThrownBy(() -> ledger.run("DELETE FROM " + table))
                    .hasMessageContaining("insert-only");
        }
    }

    private Notary notary(SigningKey with, Instant now) {
        Notary notary = new Notary(ledger.source(), reader, with, fixed(now));
        notary.enrol(null);
        return notary;
    }

    private static Clock fixed(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void append(int from, int to) {
        try (GroupCommitAppender appender = Appenders.on(ledger.database())) {
            for (int version = from; version <= to; version++) {
                appender.append(new Append(List.of(Events.event("s", version)), null)).join();
            }
        }
    }

    private void tamper(String sql) throws SQLException {
        ledger.run(
                "ALTER TABLE ledger_batch DISABLE TRIGGER insert_only;"
                        + " ALTER TABLE ledger_event DISABLE TRIGGER insert_only; "
                        + sql);
    }

    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String witness(String name, KeyPair pair) {
        byte[] typed = new byte[33];
        typed[0] = 4;
        System.arraycopy(raw(pair), 0, typed, 1, 32);
        byte[] id = Ed25519.keyId(name, (byte) 4, raw(pair));
        return name
                + "+"
                + HexFormat.of().formatHex(id)
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static String cosigned(String name, KeyPair pair, String text) throws Exception {
        String message = "cosignature/v1\ntime 1700000000\n" + text;
        byte[] signed = Ed25519.sign(pair.getPrivate(), message.getBytes(StandardCharsets.UTF_8));
        ByteBuffer line = ByteBuffer.allocate(76);
        line.put(Ed25519.keyId(name, (byte) 4, raw(pair))).putLong(1_700_000_000).put(signed);
        return "— " + name + " " + Base64.getEncoder().encodeToString(line.array());
    }
}
