package com.flashafrica.support.audit.trail;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.platform.projection.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every event is in its block; one that cannot be read leaves its block less than full. */
public final class AuditBlockFold implements Fold<Object, AuditBlock> {
    @Override
    public Class<Object> family() {
        return Object.class;
    }

    @Override
    public String key(Recorded<?> event) {
        return AuditBlock.idOf(event.position());
    }

    @Override
    public @Nullable String keyOfUnreadable(String type, String stream) {
        return null;
    }

    @Override
    public AuditBlock evolve(@Nullable AuditBlock block, Recorded<Object> event) {
        AuditBlock before = block == null ? empty(event) : block;
        return new AuditBlock(
                before.id(),
                event.position(),
                before.block(),
                before.events() + 1,
                before.events() + 1 == AuditBlock.SIZE,
                and(before.actors(), event.metadata().get(EventMetadata.ACTOR)),
                and(before.types(), event.type()),
                and(and(before.subjects(), event.stream()), ticketBeside(event.payload())),
                and(before.correlations(), event.metadata().get(EventMetadata.CORRELATION)));
    }

    private static AuditBlock empty(Recorded<?> event) {
        return new AuditBlock(
                AuditBlock.idOf(event.position()),
                0,
                AuditBlock.of(event.position()),
                0,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable String ticketBeside(Object payload) {
        return payload instanceof NotificationRequested requested
                ? requested.ticket().value()
                : null;
    }

    private static List<String> and(List<String> values, @Nullable String one) {
        return one == null ? values : Gathered.of(values).and(one);
    }
}
