package com.flashafrica.support.platform.mongo;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.testing.Promises;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

class MongoCodecsTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final SlaTerms TERMS =
            Promises.terms("plan", Promises.SHIFTS, new SlaTargets(null, 60L, 3_600L));
    private final TicketId other = new TicketId("t-2");
    private final History history =
            opened().then(new SlaTermsAssigned(TERMS))
                    .then(new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                    .then(new SlaClockWarned(ClockKind.RESOLUTION, 1, minute(9)))
                    .then(resolution(ASHA))
                    .then(new TicketLinked(other, LinkKind.RELATED))
                    .then(new TicketAbsorbed(other))
                    .then(new TicketMerged(other));

    @Test
    void a_ticket_comes_back_as_it_was_stored() {
        TicketDocument ticket = history.foldedBy(new TicketFold());
        assertThat(decoded(TicketDocument.class, encoded(TicketDocument.class, ticket)))
                .isEqualTo(ticket);
    }

    @Test
    void facts_come_back_as_they_were_stored() {
        TicketFacts facts = history.foldedBy(new FactsFold());
        assertThat(decoded(TicketFacts.class, encoded(TicketFacts.class, facts))).isEqualTo(facts);
    }

    @Test
    void an_instant_is_kept_in_microseconds_and_an_id_as_a_string() {
        BsonDocument stored = encoded(TicketDocument.class, history.foldedBy(new TicketFold()));
        assertThat(stored.getString("_id")).isEqualTo(new BsonString("t-1"));
        assertThat(stored.getInt64("openedAt")).isEqualTo(new BsonInt64(1772442000000001L));
        assertThat(stored.getDocument("progress").getString("mergedInto"))
                .isEqualTo(new BsonString("t-2"));
    }

    @Test
    void terms_are_kept_as_the_json_of_their_event() {
        BsonDocument stored = encoded(TicketDocument.class, history.foldedBy(new TicketFold()));
        String terms = stored.getDocument("clocks").getArray("terms").get(0).asString().getValue();
        assertThat(terms).contains("\"09:00\",\"12:30\"").contains("\"2026-04-06\"");
    }

    private static <T> BsonDocument encoded(Class<T> type, T value) {
        BsonDocument document = new BsonDocument();
        codec(type)
                .encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
        return document;
    }

    private static <T> T decoded(Class<T> type, BsonDocument document) {
        return codec(type)
                .decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private static <T> Codec<T> codec(Class<T> type) {
        return MongoCodecs.registry().get(type);
    }
}
