package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.requests.CommandRequests;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.web.TicketRequest.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whose words a reply is. Requesters speak for themselves alone; who gives support may also write
 * down what a requester said on the phone, or what a bot said.
 */
@Component
class ReplyAuthors {
    private final TicketLookups lookups;

    ReplyAuthors(TicketLookups lookups) {
        this.lookups = lookups;
    }

    /**
     * @param by who said it, where that is known
     */
    record Said(Author author, @Nullable PersonId by) {}

    /** Blocks. */
    Said of(Caller caller, TicketId ticket, Reply body) {
        return caller.isRequester() ? ofRequester(caller, body) : ofStaff(caller, ticket, body);
    }

    private static Said ofRequester(Caller caller, Reply body) {
        if (body.author() != null && body.author() != Author.CUSTOMER) {
            throw notYours();
        }
        CommandRequests.checkIs(caller, body.by());
        return new Said(Author.CUSTOMER, new PersonId(caller.actor()));
    }

    private Said ofStaff(Caller caller, TicketId ticket, Reply body) {
        return switch (body.author()) {
            case null -> throw Problem.unacceptable("author", "must not be null").exception();
            case CUSTOMER -> new Said(Author.CUSTOMER, requester(ticket, body.by()));
            case AGENT, BOT -> {
                CommandRequests.checkIs(caller, body.by());
                yield new Said(body.author(), new PersonId(caller.actor()));
            }
        };
    }

    private @Nullable PersonId requester(TicketId ticket, @Nullable String by) {
        if (by == null) {
            return null;
        }
        PersonId said = new PersonId(by);
        if (!lookups.requester(ticket).filter(said::equals).isPresent()) {
            throw Problem.unacceptable("by", "is not who asked for this ticket").exception();
        }
        return said;
    }

    private static RuntimeException notYours() {
        return Problem.of(HttpStatus.FORBIDDEN, "author-not-yours", "Not your words")
                .detail("Whoever is signed in cannot speak as that author.")
                .exception();
    }
}
