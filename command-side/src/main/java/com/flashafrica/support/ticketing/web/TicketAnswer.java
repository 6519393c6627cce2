package com.flashafrica.support.ticketing.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.ticketing.MessageId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * How a command that was done is answered.
 *
 * @param id of the ticket
 * @param number of a ticket that was opened
 * @param version of the ticket: how many events it has
 * @param position in the ledger of its last event
 * @param messageId of a reply or a note
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketAnswer(
        String id,
        @Nullable Long number,
        long version,
        long position,
        @Nullable MessageId messageId,
        @JsonIgnore long etag) {

    static TicketAnswer changed(Done done) {
        return new TicketAnswer(
                done.stream(), null, done.version(), done.position(), null, done.etag());
    }

    static TicketAnswer opened(Done done, long number) {
        return new TicketAnswer(
                done.stream(), number, done.version(), done.position(), null, done.etag());
    }

    TicketAnswer with(MessageId message) {
        return new TicketAnswer(id, number, version, position, message, etag);
    }

    ResponseEntity<TicketAnswer> response() {
        var answer =
                number == null
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(URI.create("/api/v1/tickets/" + id));
        return answer.eTag("\"" + etag + "\"")
                .header(ApiHeaders.LEDGER_POSITION, Long.toString(position))
                .body(this);
    }
}
