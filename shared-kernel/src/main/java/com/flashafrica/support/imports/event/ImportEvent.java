package com.flashafrica.support.imports.event;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * What is recorded of a file of history, in a stream that is named like the import. Who handed it
 * over is the event's metadata; what this import tells of the file names it as its causation and
 * has the same correlation. Somebody who brings the same file of the same source again is not
 * recorded again: that import has no event of its own. Names and fields are stored for ever.
 * Nothing here is personal.
 */
public sealed interface ImportEvent {

    /**
     * The file is here, every byte of it; what is in it is told to the ledger after this.
     *
     * @param source the system whose history it is, as whoever handed it over calls it
     * @param format how it is written: {@code NDJSON} or {@code SERVICENOW_CSV}
     * @param bytes how long it is
     * @param sha256 of its bytes as they came, in lower-case hexadecimal digits
     */
    @JsonTypeName("import.received")
    record ImportReceived(String source, String format, long bytes, String sha256)
            implements ImportEvent {}
}
