package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Which tickets are a caller's own, told from the ledger itself: as they stand now, on either side.
 * Who asked for a ticket never changes, and is remembered.
 */
@Component
public final class TicketReach implements AutoCloseable {
    /** As in a ticket's id: not every stream is a ticket's. */
    private static final String TICKET = "ticket-";

    private static final int MOST_REMEMBERED = 100_000;
    private static final int PAGE = 500;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler offLoop = Schedulers.fromExecutorService(threads, "ticket-reach");
    private final Cache<String, String> requesters =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final LedgerReader ledger;
    private final EventCodec codec;

    TicketReach(LedgerReader ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /** What a ticket is to somebody who may only reach their own. */
    enum To {
        THEIRS,
        NOT_THEIRS,
        NOT_THERE
    }

    Mono<To> reach(Caller caller, String ticket) {
        if (caller.isRequester()) {
            String known = requesters.getIfPresent(ticket);
            if (known != null) {
                return Mono.just(known.equals(caller.actor()) ? To.THEIRS : To.NOT_THEIRS);
            }
        }
        return Mono.fromCallable(() -> now(caller, ticket))
                .subscribeOn(offLoop)
                .publishOn(Schedulers.parallel());
    }

    /** Blocks. */
    private To now(Caller caller, String ticket) {
        return caller.isRequester()
                ? requester(ticket)
                        .map(id -> id.equals(caller.actor()) ? To.THEIRS : To.NOT_THEIRS)
                        .orElse(To.NOT_THERE)
                : agents(caller, ticket);
    }

    /** Whether a caller may change that ticket, where it is not the one in the path. Blocks. */
    public boolean mayWorkOn(Caller caller, String ticket) {
        return switch (caller.reach(Permission.TICKET_WORK)) {
            case ALL -> true;
            case OWN -> now(caller, ticket) == To.THEIRS;
            case NONE -> false;
        };
    }

    /** Who works on what is for leads to say; agents say it of themselves. */
    public static boolean mayAssignAnybody(Caller caller) {
        return caller.reach(Permission.TICKET_ASSIGN) == Reach.ALL;
    }

    /** Who asked for it; empty when there is no such ticket. Blocks, once for each ticket. */
    public Optional<String> requester(String ticket) {
        String known = requesters.getIfPresent(ticket);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = lookUp(ticket);
        found.ifPresent(id -> requesters.put(ticket, id));
        return found;
    }

    /** Whom it is assigned to; empty when nobody has it. Blocks. */
    public Optional<String> agent(String ticket) {
        Belonging belonging = fold(ticket);
        return belonging == null || belonging.agent() == null
                ? Optional.empty()
                : Optional.of(belonging.agent().value());
    }

    private Optional<String> lookUp(String ticket) {
        if (!ticket.startsWith(TICKET)) {
            return Optional.empty();
        }
        return ledger.stream(ticket, 0, 1).stream()
                .map(event -> codec.decode(event, TicketOpened.class).payload())
                .map(opened -> opened.requester().value())
                .findFirst();
    }

    private To agents(Caller caller, String ticket) {
        Belonging belonging = fold(ticket);
        if (belonging == null) {
            return To.NOT_THERE;
        }
        return belonging.isOf(caller) ? To.THEIRS : To.NOT_THEIRS;
    }

    private @Nullable Belonging fold(String ticket) {
        if (!ticket.startsWith(TICKET)) {
            return null;
        }
        Belonging belonging = null;
        long version = 0;
        while (true) {
            var events = ledger.stream(ticket, version, PAGE);
            for (var event : events) {
                belonging =
                        Belonging.after(
                                belonging, codec.decode(event, TicketEvent.class).payload());
                version = event.version();
            }
            if (events.size() < PAGE) {
                return belonging;
            }
        }
    }

    @Override
    public void close() {
        offLoop.dispose();
        threads.close();
    }
}
