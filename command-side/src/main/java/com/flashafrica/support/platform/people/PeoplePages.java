package com.flashafrica.support.platform.people;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.validation.TextValidator;
import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Lists in the order of people's ids: which page is asked for, and where the next one begins. */
@Component
public final class PeoplePages {
    /** As a parameter's default is written. */
    public static final String USUAL = "50";

    private static final int MOST = 200;

    private final Cursors cursors;

    PeoplePages(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * @param after the last person of the page before; empty for the first page
     */
    public record Asked(String after, int limit) {
        /** One more than is shown, to know whether the list goes on. */
        public int wanted() {
            return limit + 1;
        }
    }

    /**
     * @param next what {@code cursor} says for the next page; null when this is the last
     */
    public record Page<T>(List<T> items, @Nullable String next) {}

    /** Whoever made one up gets no further than an id does. */
    record Place(PersonId person) {
        Place {
            if (!TextValidator.canBeKept(person.value())) {
                throw new IllegalArgumentException("no id has such characters");
            }
        }
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 400 when anything else is asked
     */
    public Asked asked(ServerWebExchange exchange, int limit, @Nullable String cursor) {
        KnownParameters.only(exchange, "limit", "cursor");
        if (limit < 1 || limit > MOST) {
            throw Problem.badParameter("limit", "must be a whole number from 1 to " + MOST)
                    .exception();
        }
        String after = cursor == null ? "" : cursors.decode(cursor, Place.class).person().value();
        return new Asked(after, limit);
    }

    /**
     * @param found as many as were {@link Asked#wanted}, or all that are left
     */
    public <T> Page<T> page(Asked asked, List<T> found, Function<T, PersonId> person) {
        boolean goesOn = found.size() > asked.limit();
        List<T> shown = goesOn ? found.subList(0, asked.limit()) : found;
        String next = goesOn ? cursors.encode(new Place(person.apply(shown.getLast()))) : null;
        return new Page<>(shown, next);
    }
}
