package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ticketing.TicketEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One process's keys and what uses them, on a ledger that several may share. */
final class Keys implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    final EmbeddedLedger ledger;
    final MasterKeys masters;
    final DataKeys data;
    final PersonalTexts texts;
    final EventCodec codec;
    final Appender appender;

    Keys(EmbeddedLedger ledger, MasterKeys masters) {
        this(ledger, masters, html -> html);
    }

    Keys(EmbeddedLedger ledger, MasterKeys masters, HtmlFilter html) {
        this.ledger = ledger;
        this.masters = masters;
        this.data = new DataKeys(ledger.readPool(), masters, Duration.ZERO);
        this.texts = new PersonalTexts(data, masters, html);
        this.codec = new EventCodec(EventTypes.of(TicketEvent.class), new PersonalSealing(data));
        this.appender =
                new GroupCommitAppender(
                        ledger.database(),
                        AppenderConfig.defaults(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        _ -> {});
    }

    static MasterKeys given() {
        return GivenMasterKeys.of(EmbeddedLedger.MASTER_KEY);
    }

    NewEvent encode(String stream, TicketEvent event) {
        return codec.encode(stream, 1, UUID.randomUUID(), event, NOON, Map.of());
    }

    Appended append(NewEvent event) {
        return appender.appendAndWait(new Append(List.of(event), null));
    }

    /** Recorded, as JSON; sealed. */
    String recorded(TicketEvent event) {
        NewEvent sealed = encode("ticket-" + UUID.randomUUID(), event);
        append(sealed);
        return json(sealed);
    }

    static String json(NewEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }

    String open(String json) {
        return texts.inJson(json, Disclosure.FULL);
    }

    void erase(String owner) throws SQLException {
        try (Connection connection = ledger.source().getConnection()) {
            data.destroy(connection, owner, NOON);
        }
    }

    @Override
    public void close() {
        appender.close();
        texts.close();
    }
}
