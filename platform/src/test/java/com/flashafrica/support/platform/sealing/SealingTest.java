package com.flashafrica.support.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.FreshKeyRefused;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();
    private static final Keys KEYS = new Keys(LEDGER, Keys.given());
    private static final EventCodec PLAIN = new EventCodec(EventTypes.of(TicketEvent.class));

    @AfterAll
    static void close() {
        KEYS.close();
        LEDGER.close();
    }

    @Test
    void whatIsPersonalIsSealedAndOpensToWhatItWas() {
        TicketReplied reply =
                replied(person(), "Ça \"marche\"\n\t\\ pas \uD83D\uDE00", "facture.pdf");
        String sealed = KEYS.recorded(reply);
        assertThat(sealed).doesNotContain("marche", "facture").contains("image/png");
        assertThat(KEYS.open(sealed)).isEqualTo(plain(reply));
    }

    /** Sealed by another program, from docs/ledger-format.md: it has to open for ever. */
    @Test
    void whatTheFormatSaysOpens() throws Exception {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        String token =
                "\uE0001:person-1:ticket.opened/subject:"
                        + "AAECAwQFBgcICQoLhIW3O6iEsHjlJAoPAmMJveMd3xS3eiDX8w0\uE001";
        SealedText sealed = SealedText.in("\"" + token + "\"").getFirst().text();
        assertThat(new DataKey(UUID.randomUUID(), bytes).open(sealed)).isEqualTo("Ça marche");
        assertThat(sealed.token()).isEqualTo(token);
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        PersonId person = person();
        String one = KEYS.recorded(replied(person, "twice", "a"));
        String other = KEYS.recorded(replied(person, "twice", "a"));
        assertThat(SealedText.in(one).getFirst().text())
                .isNotEqualTo(SealedText.in(other).getFirst().text());
    }

    @Test
    void aNestedTextSaysWhereItStands() {
        String sealed = KEYS.recorded(replied(person(), "body", "name"));
        assertThat(SealedText.in(sealed))
                .extracting(place -> place.text().field())
                .containsExactly("ticket.replied/attachments.name", "ticket.replied/body");
    }

    @Test
    void nothingHasNothingToHideAndWhatIsNotThereStaysAway() {
        NewEvent event = KEYS.encode("t", opened(person(), "subject", ""));
        assertThat(Keys.json(event)).contains("\"description\":\"\"");
        assertThat(SealedText.in(Keys.json(event))).hasSize(1);
    }

    @Test
    void anIdThatIsNoPlainWordSurvives() {
        PersonId odd = new PersonId("source:é \"x\"\\ " + UUID.randomUUID());
        String sealed = KEYS.recorded(replied(odd, "text", "name"));
        assertThat(KEYS.open(sealed)).isEqualTo(plain(replied(odd, "text", "name")));
    }

    @Test
    void decodingOpensNothingAndEncodingAgainChangesNothing() {
        NewEvent sealed = KEYS.encode("t-" + UUID.randomUUID(), replied(person(), "body", "name"));
        KEYS.append(sealed);
        Object decoded = KEYS.codec.decode("ticket.replied", 1, sealed.payload());
        assertThat(((TicketReplied) decoded).body()).startsWith("\uE0001:");
        assertThat(KEYS.encode("t", (TicketReplied) decoded).payload()).isEqualTo(sealed.payload());
        assertThat(KEYS.codec.encode(decoded)).isEqualTo(sealed.payload());
    }

    @Test
    void aTextMovedToAnotherFieldByAnotherEventIsSealedForThere() {
        PersonId person = person();
        NewEvent first = KEYS.encode("t-" + UUID.randomUUID(), opened(person, "moved", "x"));
        KEYS.append(first);
        TicketOpened decoded =
                (TicketOpened) KEYS.codec.decode("ticket.opened", 1, first.payload());
        String moved = KEYS.recorded(replied(person, decoded.subject(), "name"));
        assertThat(KEYS.open(moved)).isEqualTo(plain(replied(person, "moved", "name")));
    }

    @Test
    void anotherPersonsTextIsNotTakenOver() {
        NewEvent first = KEYS.encode("t-" + UUID.randomUUID(), opened(person(), "mine", "x"));
        KEYS.append(first);
        TicketOpened decoded =
                (TicketOpened) KEYS.codec.decode("ticket.opened", 1, first.payload());
        assertThatThrownBy(() -> KEYS.encode("t", opened(person(), decoded.subject(), "x")))
                .isInstanceOf(MarkedText.class);
    }

    @Test
    void aTextThatWasMovedInTheDatabaseDoesNotOpen() {
        PersonId person = person();
        SealedText subject =
                SealedText.in(KEYS.recorded(opened(person, "s", "d"))).getLast().text();
        String elsewhere =
                new SealedText(person.value(), "ticket.noted/body", subject.sealed()).token();
        assertThat(KEYS.open(elsewhere)).isEqualTo("[unreadable]");
        PersonId other = person();
        KEYS.recorded(opened(other, "s", "d"));
        String others = new SealedText(other.value(), subject.field(), subject.sealed()).token();
        assertThat(KEYS.open(others)).isEqualTo("[unreadable]");
        assertThat(KEYS.open(subject.token())).isEqualTo("s");
    }

    @Test
    void marksOfOnesOwnAreRefusedWhereverTheyStand() {
        PersonId person = person();
        String token =
                SealedText.in(KEYS.recorded(opened(person, "s", "d"))).getFirst().text().token();
        for (String text : List.of("\uE000", "before \uE001", "before " + token, token + token)) {
            assertThatThrownBy(() -> KEYS.encode("t", opened(person, text, "x")))
                    .isInstanceOf(MarkedText.class);
        }
        TicketOpened category = opened(person, "s", "d");
        assertThatThrownBy(() ->
                        KEYS.encode(
                                "t",
                                new TicketOpened(
                                        category.ticket(),
                                        person,
                                        Tier.STANDARD,
                                        "s",
                                        "d",
                                        Channel.WEB,
                                        Priority.NORMAL,
                                        token,
                                        List.of(),
                                        null,
                                        null,
                                        null)))
                .isInstanceOf(MarkedText.class);
    }

    @Test
    void oldTextsThatWereNeverSealedAreShownAsTheyAre() {
        String old = plain(replied(person(), "from before \uE000 1:x", "name"));
        assertThat(KEYS.open(old)).isEqualTo(old);
    }

    @Test
    void anErasedPersonsTextsAreErasedAndNothingNewIsWritten() throws SQLException {
        PersonId person = person();
        String sealed = KEYS.recorded(replied(person, "secret", "secret.pdf"));
        KEYS.erase(person.value());
        assertThat(KEYS.open(sealed)).isEqualTo(plain(replied(person, "[erased]", "[erased]")));
        assertThatThrownBy(() -> KEYS.encode("t", replied(person, "more", "x")))
                .isInstanceOf(PersonErased.class);
        String automatic = KEYS.recorded(escalated(person, true));
        assertThat(automatic).doesNotContain("too long");
        assertThat(KEYS.open(automatic)).contains("[erased]");
        assertThatThrownBy(() -> KEYS.encode("t", escalated(person, false)))
                .isInstanceOf(PersonErased.class);
    }

    @Test
    void whoWasErasedBeforeTheFirstTextNeverGetsAKey() throws SQLException {
        PersonId person = person();
        NewEvent sealedBefore = KEYS.encode("t-" + person, replied(person, "x", "y"));
        KEYS.erase(person.value());
        assertThatThrownBy(() -> KEYS.append(sealedBefore))
                .hasCauseInstanceOf(FreshKeyRefused.class);
        assertThatThrownBy(() -> KEYS.encode("t", replied(person, "x", "y")))
                .isInstanceOf(PersonErased.class);
    }

    @Test
    void aPersonWhoIsNewHereAndErasedElsewhereMeanwhileNeverGetsAKey() throws SQLException {
        PersonId person = person();
        KEYS.data.newOwner(person.value());
        try (Keys elsewhere = new Keys(LEDGER, Keys.given())) {
            elsewhere.erase(person.value());
        }
        NewEvent sealed = KEYS.encode("t-" + person, replied(person, "x", "y"));
        assertThatThrownBy(() -> KEYS.append(sealed)).hasCauseInstanceOf(FreshKeyRefused.class);
        assertThatThrownBy(() -> KEYS.encode("t", replied(person, "x", "y")))
                .isInstanceOf(PersonErased.class);
    }

    @Test
    void allThatSealForANewPersonAtOnceShareOneKey() throws Exception {
        PersonId person = person();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<UUID> keys =
                    IntStream.range(0, 32)
                            .mapToObj(n ->
                                    threads.submit(() ->
                                            KEYS.encode(
                                                    "s-" + person + n, opened(person, "s", "d"))))
                            .map(SealingTest::now)
                            .peek(KEYS::append)
                            .flatMap(event -> event.freshKeys().stream())
                            .map(key -> key.id())
                            .collect(Collectors.toSet());
            assertThat(keys).hasSize(1);
        }
        assertThat(KEYS.encode("t", opened(person, "s", "d")).freshKeys())
                .as("it is recorded")
                .isEmpty();
    }

    @Test
    void twoProcessesThatSealForANewPersonEndWithOneKey() {
        PersonId person = person();
        try (Keys other = new Keys(LEDGER, Keys.given())) {
            NewEvent here = KEYS.encode("here-" + person, replied(person, "here", "x"));
            NewEvent there = other.encode("there-" + person, replied(person, "there", "x"));
            KEYS.append(here);
            assertThatThrownBy(() -> other.append(there)).hasCauseInstanceOf(FreshKeyRefused.class);
            NewEvent again = other.encode("there-" + person, replied(person, "there", "x"));
            other.append(again);
            assertThat(KEYS.open(Keys.json(again))).contains("there");
            assertThat(other.open(Keys.json(here))).contains("here");
        }
    }

    @Test
    void analystsSeeNoTextsAndStablePseudonyms() {
        PersonId person = person();
        String sealed = KEYS.recorded(opened(person, "secret", "x"));
        String seen = KEYS.texts.inJson(sealed, Disclosure.PSEUDONYMISED);
        assertThat(seen).contains("\"subject\":\"[withheld]\"").doesNotContain(person.value());
        assertThat(seen).containsPattern("\"requester\":\"pseudonym-[0-9a-f]{32}\"");
        try (Keys other = new Keys(LEDGER, Keys.given())) {
            assertThat(other.texts.inJson(sealed, Disclosure.PSEUDONYMISED)).isEqualTo(seen);
        }
    }

    @Test
    void htmlGoesThroughTheFilterOnceItIsOpen() {
        PersonId person = person();
        KEYS.recorded(opened(person, "s", "d"));
        DataKey key = KEYS.data.forSealing(person.value()).key();
        String html = key.seal("<b onclick='x'>", person.value(), "ticket.noted/body;html").token();
        try (Keys filtering = new Keys(LEDGER, Keys.given(), text -> "<b>")) {
            assertThat(filtering.open("\"" + html + "\"")).isEqualTo("\"<b>\"");
            assertThat(filtering.texts.inText(html, Disclosure.FULL)).isEqualTo("<b>");
        }
    }

    @Test
    void aTextByItselfIsNotEscaped() {
        PersonId person = person();
        String token =
                SealedText.in(KEYS.recorded(opened(person, "s", "a \"b\"")))
                        .getFirst()
                        .text()
                        .token();
        assertThat(KEYS.texts.inText(token, Disclosure.FULL)).isEqualTo("a \"b\"");
        assertThat(KEYS.texts.inText("Said: " + token + "!", Disclosure.FULL))
                .isEqualTo("Said: a \"b\"!");
    }

    private static NewEvent now(Future<NewEvent> event) {
        try {
            return event.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(TicketEvent event) {
        return new String(PLAIN.encode(event), StandardCharsets.UTF_8);
    }

    private static PersonId person() {
        return new PersonId("person-" + UUID.randomUUID());
    }

    private static TicketEscalated escalated(PersonId person, boolean automatic) {
        return new TicketEscalated(Level.L1, Level.L2, person, "It took too long.", automatic);
    }

    private static TicketReplied replied(PersonId requester, String body, String file) {
        return new TicketReplied(
                new MessageId("message-1"),
                Author.CUSTOMER,
                null,
                requester,
                body,
                List.of(new Attachment(file, "image/png", 7, "00ff")));
    }

    private static TicketOpened opened(PersonId requester, String subject, String description) {
        return new TicketOpened(
                new TicketId("ticket-1"),
                requester,
                Tier.STANDARD,
                subject,
                description,
                Channel.WEB,
                Priority.NORMAL,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
