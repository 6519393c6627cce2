package com.flashafrica.support.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;

/** A kind of file that history comes in. Reading the same file gives the same rows. */
interface HistoryFormat {
    /** Under which imports remember it. */
    String name();

    /** Whether a ticket is opened by its first row, whatever that is. */
    boolean firstRowOpens();

    /**
     * Reads the whole file.
     *
     * @param latest no row may be later
     * @throws FileUnusable when nothing can be made of it
     */
    void read(InputStream file, Charset charset, Instant latest, RowSink rows)
            throws IOException, FileUnusable;

    /** For one ticket's rows, in their order. */
    TicketTeller teller(ImportedTicket ticket);
}
