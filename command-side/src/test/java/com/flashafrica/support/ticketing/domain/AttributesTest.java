package com.flashafrica.support.ticketing.domain;

import static com.flashafrica.support.ticketing.domain.Given.*;
import static com.flashafrica.support.ticketing.domain.TicketStory.given;

import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.CategoriseTicket;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.TagTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import com.flashafrica.support.ticketing.TicketRejection.EscalationNotUpward;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyResolved;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private static final TicketEscalated TO_L2 =
            new TicketEscalated(Level.L1, Level.L2, AWA, "kernel", false);

    @Test
    void an_escalation_goes_up_one_level_or_two() {
        given(OPENED).when(new EscalateTicket(TICKET, Level.L2, "kernel")).then(TO_L2);
        given(OPENED)
                .when(new EscalateTicket(TICKET, Level.L3, "bug"))
                .then(new TicketEscalated(Level.L1, Level.L3, AWA, "bug", false));
        given(OPENED, TO_L2)
                .when(new EscalateTicket(TICKET, Level.L3, "bug"))
                .then(new TicketEscalated(Level.L2, Level.L3, AWA, "bug", false));
    }

    @Test
    void an_escalation_never_stays_or_goes_down() {
        given(OPENED, TO_L2)
                .when(new EscalateTicket(TICKET, Level.L2, "again"))
                .thenRejected(new EscalationNotUpward(Level.L2));
        given(OPENED, TO_L2)
                .when(new EscalateTicket(TICKET, Level.L1, "down"))
                .thenRejected(new EscalationNotUpward(Level.L2));
    }

    @Test
    void what_is_resolved_is_not_escalated() {
        given(OPENED, RESOLVED)
                .when(new EscalateTicket(TICKET, Level.L2, "late"))
                .thenRejected(new TicketAlreadyResolved());
    }

    @Test
    void a_priority_changes_for_a_reason_or_without() {
        given(OPENED)
                .when(new PrioritiseTicket(TICKET, Priority.CRITICAL, "whole office"))
                .then(new TicketPrioritised(Priority.CRITICAL, AWA, "whole office"));
        given(OPENED)
                .when(new PrioritiseTicket(TICKET, Priority.LOW, null))
                .then(new TicketPrioritised(Priority.LOW, AWA, null));
    }

    @Test
    void setting_what_is_set_already_changes_nothing() {
        given(OPENED).when(new PrioritiseTicket(TICKET, Priority.NORMAL, "why")).thenNothing();
        given(OPENED).when(new CategoriseTicket(TICKET, "network")).thenNothing();
        given(OPENED).when(new TagTicket(TICKET, List.of("vpn", "vpn"))).thenNothing();
    }

    @Test
    void a_category_and_tags_replace_those_before() {
        given(OPENED)
                .when(new CategoriseTicket(TICKET, "access"))
                .then(new TicketCategorised("access"));
        given(OPENED)
                .when(new TagTicket(TICKET, List.of("b", "a", "b")))
                .then(new TicketTagged(List.of("b", "a")));
        given(OPENED, new TicketTagged(List.of("x")))
                .when(new TagTicket(TICKET, List.of("vpn")))
                .then(new TicketTagged(List.of("vpn")));
        given(OPENED, new TicketCategorised("access"))
                .when(new CategoriseTicket(TICKET, "access"))
                .thenNothing();
    }
}
