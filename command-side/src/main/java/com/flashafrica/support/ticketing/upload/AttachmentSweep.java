package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.upload.AttachmentRows.Unnamed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Forgets the files that no message names, once there was time enough to name them. Blocks. */
final class AttachmentSweep {
    private static final int AT_ONCE = 500;
    private static final int PAGE = 1_000;

    private final AttachmentRows rows;
    private final LedgerReader ledger;
    private final EventCodec codec;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentSweep(
            AttachmentRows rows,
            LedgerReader ledger,
            EventCodec codec,
            AttachmentSettings settings,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.codec = codec;
        this.settings = settings;
        this.clock = clock;
    }

    /** The ledger says what is named; what it names once is kept and not looked at again. */
    void sweep() {
        Instant before = clock.instant().minus(settings.keepUnnamed());
        List<Unnamed> old;
        do {
            old = rows.unnamedSince(before, AT_ONCE);
            for (String ticket : new HashSet<>(old.stream().map(Unnamed::ticket).toList())) {
                Set<String> named = named(ticket);
                old.stream()
                        .filter(one -> one.ticket().equals(ticket))
                        .forEach(one -> {
                            if (named.contains(one.digest())) {
                                rows.keep(one);
                            } else {
                                rows.forget(one, before);
                            }
                        });
            }
        } while (old.size() == AT_ONCE);
    }

    private Set<String> named(String ticket) {
        Set<String> named = new HashSet<>();
        long version = 0;
        List<LedgerEvent> page;
        do {
            page = ledger.stream(ticket, version, PAGE);
            page.stream()
                    .map(event -> codec.decode(event, TicketEvent.class).payload())
                    .flatMap(AttachmentSweep::files)
                    .forEach(file -> named.add(file.digest()));
            version += page.size();
        } while (page.size() == PAGE);
        return named;
    }

    private static Stream<Attachment> files(TicketEvent event) {
        return switch (event) {
            case TicketReplied reply -> reply.attachments().stream();
            case TicketNoted note -> note.attachments().stream();
            default -> Stream.empty();
        };
    }
}
