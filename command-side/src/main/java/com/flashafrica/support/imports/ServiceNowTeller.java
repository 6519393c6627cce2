package com.flashafrica.support.imports;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells an incident by comparing each audit row with the one before. */
final class ServiceNowTeller implements TicketTeller {
    private static final String NOBODY = "requester of ";

    private final ImportedTicket source;
    private final TicketId ticket;
    private final JsonMapper json;
    private boolean opened;
    private String state = ServiceNowState.NEW;
    private Priority priority = Priority.NORMAL;
    private @Nullable String group;
    private @Nullable String agent;

    ServiceNowTeller(ImportedTicket source, JsonMapper json) {
        this.source = source;
        this.ticket = source.id();
        this.json = json;
    }

    @Override
    public String identity(String content) {
        return read(content).identity();
    }

    @Override
    public Set<String> names(String content) {
        ServiceNowRow row = read(content);
        return Stream.of(row.openedBy(), row.updatedBy(), caller(row), row.agent())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Told> tell(String content, Map<String, PersonId> people) {
        ServiceNowRow row = read(content);
        List<Told> told = new ArrayList<>();
        if (!opened) {
            OpenTicket open = opening(row, people);
            told.add(new Told("opened", row.openedAt(), idOf(row.openedBy(), people), _ -> open));
            opened = true;
            priority = open.priority();
        }
        PersonId by = idOf(row.updatedBy(), people);
        changes(row, people)
                .forEach((kind, fact) -> told.add(new Told(kind, row.updatedAt(), by, _ -> fact)));
        return told;
    }

    private Map<String, Fact> changes(ServiceNowRow row, Map<String, PersonId> people) {
        Map<String, Fact> changes = new LinkedHashMap<>();
        if (!Objects.equals(row.group(), group) || !Objects.equals(row.agent(), agent)) {
            group = row.group();
            agent = row.agent();
            changes.put(
                    "assigned",
                    group == null && agent == null
                            ? new UnassignTicket(ticket)
                            : new AssignTicket(ticket, idOf(agent, people), group));
        }
        if (row.priority() != null && row.priority() != priority) {
            priority = row.priority();
            changes.put("prioritised", new PrioritiseTicket(ticket, priority, null));
        }
        if (row.state() != null) {
            Fact moved = ServiceNowState.change(ticket, state, row.state());
            state = row.state();
            if (moved != null) {
                changes.put("moved", moved);
            }
        }
        return changes;
    }

    private OpenTicket opening(ServiceNowRow row, Map<String, PersonId> people) {
        return new OpenTicket(
                ticket,
                Objects.requireNonNull(people.get(caller(row))),
                Tier.STANDARD,
                row.subject(),
                "",
                row.channel(),
                row.priority() == null ? Priority.NORMAL : row.priority(),
                Values.known(row.category()),
                List.of(),
                null,
                new Reference(source.source(), source.name()),
                null);
    }

    /** Somebody of its own when the export does not know. */
    private String caller(ServiceNowRow row) {
        return row.caller() == null ? NOBODY + source.name() : row.caller();
    }

    private static @Nullable PersonId idOf(@Nullable String name, Map<String, PersonId> people) {
        return name == null ? null : people.get(name);
    }

    private ServiceNowRow read(String content) {
        return json.readValue(content, ServiceNowRow.class);
    }
}
