package com.flashafrica.support.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.imports.event.ImportEvent;
import com.flashafrica.support.imports.event.ImportEvent.ImportReceived;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.testing.Golden;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Imports as the ledger keeps them for ever: a file here never changes. */
class GoldenImportsTest {
    private static final EventTypes TYPES = EventTypes.of(ImportEvent.class);
    private static final EventCodec CODEC = new EventCodec(TYPES);
    private static final ImportReceived RECEIVED =
            new ImportReceived(
                    "servicenow",
                    "SERVICENOW_CSV",
                    1 << 20,
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    @Test
    void an_event_is_stored_and_read_as_it_always_was() {
        byte[] stored =
                Golden.text(Golden.file(TYPES, RECEIVED, "")).getBytes(StandardCharsets.UTF_8);
        assertThat(CODEC.encode(RECEIVED)).isEqualTo(stored);
        assertThat(CODEC.decode("import.received", 1, stored)).isEqualTo(RECEIVED);
        assertThat(TYPES.all()).hasSize(1);
    }
}
