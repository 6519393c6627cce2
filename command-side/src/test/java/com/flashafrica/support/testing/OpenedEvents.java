package com.flashafrica.support.testing;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;

/** Events as whoever may read everything sees them. */
public final class OpenedEvents {
    private OpenedEvents() {}

    public static <E> Recorded<E> of(LedgerEvent event, Class<E> type, ApplicationContext side) {
        String sealed = new String(event.payload(), StandardCharsets.UTF_8);
        String opened = side.getBean(PersonalTexts.class).inJson(sealed, Disclosure.FULL);
        return side.getBean(EventCodec.class)
                .decode(
                        new LedgerEvent(
                                event.position(),
                                event.stream(),
                                event.version(),
                                event.id(),
                                event.type(),
                                event.revision(),
                                event.occurredAt(),
                                event.recordedAt(),
                                opened.getBytes(StandardCharsets.UTF_8),
                                event.metadata(),
                                event.hash()),
                        type);
    }
}
