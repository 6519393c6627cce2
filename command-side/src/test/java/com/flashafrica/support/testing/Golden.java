package com.flashafrica.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.EventType;
import com.flashafrica.support.ledger.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Events as the ledger keeps them for ever. A file never changes: a new shape is a new revision
 * with a file of its own, and the old file must still be read.
 */
public final class Golden {
    private Golden() {}

    /**
     * @param kind of sample, such as {@code .sparse}, or nothing
     */
    public static String file(EventTypes types, Object event, String kind) {
        EventType type = types.typeOf(event.getClass());
        return "/golden/" + type.name() + ".v" + type.revision() + kind + ".json";
    }

    public static String text(String file) {
        try (InputStream stored = Golden.class.getResourceAsStream(file)) {
            assertThat(stored).as(file).isNotNull();
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
