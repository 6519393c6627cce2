package com.flashafrica.support.audit.trail.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.audit.Accesses;
import com.flashafrica.support.audit.AuditEvent.ExportTaken;
import com.flashafrica.support.audit.AuditEvent.SignInsFailed;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.UnreadableEvent;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class AuditWordsTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final EventCodec CODEC = QuerySideServer.get().bean(EventCodec.class);

    static Stream<AuditWords> languages() {
        return Stream.of(AuditWords.ENGLISH, AuditWords.FRENCH);
    }

    /** Of the golden files: whatever was ever stored, and each type there is. */
    @ParameterizedTest
    @MethodSource("languages")
    void every_event_that_can_be_stored_is_told_in_words(AuditWords words) throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> files =
                Files.list(Path.of("../command-side/src/test/resources/golden"))) {
            for (Path file : files.toList()) {
                String type = file.getFileName().toString().replaceAll("\\.v\\d+.*", "");
                Object event = read(type, Files.readString(file).strip());
                assertThat(words.of(event)).isNotBlank().doesNotContain("{", "}", "null");
                told.add(type);
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        CODEC.types().all().stream().map(EventType::name).toList());
    }

    private static Object read(String type, String json) {
        EventType known =
                CODEC.types().all().stream()
                        .filter(one -> one.name().equals(type))
                        .findFirst()
                        .orElseThrow();
        for (int revision = known.revision(); revision > 0; revision--) {
            try {
                return CODEC.decode(
                        type, revision, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (UnreadableEvent e) {
                // Of an earlier revision.
            }
        }
        throw new AssertionError(type + " is in no revision");
    }

    @Test
    void sentences_are_told_in_the_readers_language() {
        var escalated = new TicketEscalated(Level.L1, Level.L2, new PersonId("c"), "secret", false);
        assertThat(AuditWords.ENGLISH.of(escalated)).isEqualTo("Escalated from L1 to L2");
        assertThat(AuditWords.FRENCH.of(escalated)).isEqualTo("Escaladé de L1 à L2");
        assertThat(AuditWords.FRENCH.of(new TicketAssigned(new PersonId("asha"), null)))
                .isEqualTo("Confié à l’agent asha");
        var exports = new Accesses("/api/v1/events", 3, AT, AT, false);
        assertThat(AuditWords.ENGLISH.of(new ExportTaken(exports)))
                .isEqualTo("Export taken 3 times, by /api/v1/events");
        var many = new Accesses("*", 812, AT, AT, true);
        assertThat(AuditWords.ENGLISH.of(new SignInsFailed(many)))
                .isEqualTo("Sign-ins of several people failed, 812 times in all");
    }

    @Test
    void a_change_tells_what_was_and_what_is() {
        JsonNode normal = JSON.stringNode("NORMAL");
        JsonNode critical = JSON.stringNode("CRITICAL");
        assertThat(AuditWords.ENGLISH.change("priority", normal, critical))
                .isEqualTo("Priority: Normal → Critical");
        assertThat(AuditWords.FRENCH.change("priority", normal, critical))
                .isEqualTo("Priorité : Normale → Critique");
        assertThat(AuditWords.FRENCH.change("assignee.agent", null, JSON.stringNode("asha")))
                .isEqualTo("Agent : rien → asha");
        JsonNode tags = JSON.arrayNode().add("vpn").add("vip");
        assertThat(AuditWords.ENGLISH.change("tags", JSON.arrayNode(), tags))
                .isEqualTo("Tags: nothing → vpn, vip");
        assertThat(AuditWords.ENGLISH.change("subject")).isEqualTo("Subject: changed");
    }

    @Test
    void what_is_long_is_cut() {
        JsonNode category = JSON.stringNode("x".repeat(5_000));
        assertThat(AuditWords.ENGLISH.change("category", null, category)).hasSizeLessThan(250);
    }

    @Test
    void both_languages_say_the_same_things() {
        List<String> english = keys(Locale.ENGLISH);
        assertThat(keys(Locale.FRENCH)).containsExactlyInAnyOrderElementsOf(english);
    }

    private static List<String> keys(Locale locale) {
        return java.util.ResourceBundle.getBundle("audit.words", locale).keySet().stream().toList();
    }
}
