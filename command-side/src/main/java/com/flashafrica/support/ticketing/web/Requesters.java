package com.flashafrica.support.ticketing.web;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.people.Person;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.people.PersonUnknown;
import com.flashafrica.support.platform.people.Requester;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.web.TicketRequest.RequesterBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who asks for a ticket: who is signed in, or whom those who give support name. Blocks. */
@Component
class Requesters {
    private final PersonDirectory people;

    Requesters(PersonDirectory people) {
        this.people = people;
    }

    Person of(Caller caller, @Nullable RequesterBody body) {
        if (caller.isRequester()) {
            return themselves(caller, body);
        }
        if (body == null) {
            throw Problem.unacceptable("requester", "must not be null").exception();
        }
        try {
            return people.resolve(said(body.id() == null ? null : new PersonId(body.id()), body));
        } catch (PersonUnknown _) {
            throw Problem.unacceptable("requester.id", "names nobody we know").exception();
        }
    }

    /** Which tier somebody is of is not for themselves to say. */
    Tier tier(Caller caller, @Nullable RequesterBody body, Person person) {
        return body == null || caller.isRequester()
                ? person.tier()
                : requireNonNullElse(body.tier(), person.tier());
    }

    /** Somebody who signed in elsewhere comes into the directory with their first ticket. */
    private Person themselves(Caller caller, @Nullable RequesterBody body) {
        PersonId id = new PersonId(caller.actor());
        if (body != null && body.id() != null && !body.id().equals(id.value())) {
            throw Problem.unacceptable("requester.id", "is not who is signed in").exception();
        }
        Requester said =
                body == null
                        ? new Requester(id, null, null, null, null, null)
                        : new Requester(
                                id, body.name(), body.email(), body.phone(), null, body.language());
        try {
            return people.knowing(said);
        } catch (PersonUnknown _) {
            throw Problem.of(HttpStatus.CONFLICT, "person-erased", "The person was erased")
                    .detail("Nothing can be written down about this person any more.")
                    .exception();
        }
    }

    private static Requester said(@Nullable PersonId id, RequesterBody body) {
        return new Requester(
                id, body.name(), body.email(), body.phone(), body.tier(), body.language());
    }
}
