package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose tickets are whose, as rows. Blocks. */
final class PeopleTicketRows {
    private static final String SAVE =
            """
            INSERT INTO person_ticket (ticket, requester, category, closed_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
            ON CONFLICT (ticket) DO UPDATE SET requester = excluded.requester,
                category = excluded.category, closed_at = excluded.closed_at\
            """;

    private final JdbcClient database;

    PeopleTicketRows(JdbcClient database) {
        this.database = database;
    }

    /** How far the ledger is read; nobody else reads on until the transaction is over. */
    long lockPlace() {
        return database.sql("SELECT position FROM person_ticket_place FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** Those that there are, by the ticket. */
    Map<String, OwnedTicket> find(Collection<String> tickets) {
        return database
                .sql(
                        "SELECT ticket, requester, category, closed_at FROM person_ticket"
                                + " WHERE ticket = ANY (?)")
                .param(tickets.toArray(String[]::new))
                .query(PeopleTicketRows::ticket)
                .list()
                .stream()
                .collect(Collectors.toMap(OwnedTicket::ticket, Function.identity()));
    }

    List<String> of(PersonId person, String after, int limit) {
        return database.sql(
                        "SELECT ticket FROM person_ticket WHERE requester = ? AND ticket > ?"
                                + " ORDER BY ticket LIMIT ?")
                .params(person.value(), after, limit)
                .query((row, _) -> row.getString("ticket"))
                .list();
    }

    void save(Collection<OwnedTicket> tickets, long position) {
        database.sql(SAVE)
                .param(column(tickets, OwnedTicket::ticket))
                .param(column(tickets, ticket -> ticket.requester().value()))
                .param(column(tickets, OwnedTicket::category))
                .param(column(tickets, ticket -> text(ticket.closedAt())))
                .update();
        database.sql("UPDATE person_ticket_place SET position = ?").param(position).update();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String[] column(
            Collection<OwnedTicket> tickets, Function<OwnedTicket, @Nullable String> value) {
        return tickets.stream().map(value).toArray(String[]::new);
    }

    private static OwnedTicket ticket(ResultSet row, int number) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new OwnedTicket(
                row.getString("ticket"),
                new PersonId(row.getString("requester")),
                row.getString("category"),
                closedAt == null ? null : closedAt.toInstant());
    }
}
