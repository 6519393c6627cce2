package com.flashafrica.support.imports;

import com.fasterxml.uuid.Generators;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketId;
import java.util.UUID;

/** A ticket of another system. It and its messages have the same ids here whenever imported. */
record ImportedTicket(String source, String name) {
    private static final UUID TICKETS = UUID.fromString("2b7d3f64-97c7-4e86-8f0b-5a6a3d0c9e11");

    TicketId id() {
        return new TicketId("ticket-" + uuid(""));
    }

    MessageId message(String record) {
        return new MessageId("message-" + uuid('\n' + record));
    }

    private UUID uuid(String further) {
        return Generators.nameBasedGenerator(TICKETS).generate(source + '\n' + name + further);
    }
}
