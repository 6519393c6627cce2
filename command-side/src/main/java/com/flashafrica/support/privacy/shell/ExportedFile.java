package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import java.util.List;

/**
 * A file that came with a message, and where it can be fetched.
 *
 * @param link below the API's address
 */
record ExportedFile(String name, String mediaType, long size, String link) {
    static List<ExportedFile> of(String ticket, TicketEvent event) {
        List<Attachment> files =
                switch (event) {
                    case TicketReplied reply -> reply.attachments();
                    case TicketNoted note -> note.attachments();
                    default -> List.of();
                };
        return files.stream()
                .map(file ->
                        new ExportedFile(
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                "/api/v1/tickets/" + ticket + "/attachments/" + file.digest()))
                .toList();
    }

    /** Without the name: it may end up in a log. */
    @Override
    public String toString() {
        return "ExportedFile[" + link + "]";
    }
}
