package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.OfClocks;
import com.flashafrica.support.ticketing.TicketEvent.OfSatisfaction;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;

/** What each event means for how a ticket is sorted. Shared by every view that shows it. */
public final class TriageFold {
    private TriageFold() {}

    public static Triage begin(TicketOpened ticket) {
        return Triage.opened(ticket);
    }

    public static Triage evolve(Triage triage, TicketEvent event) {
        return switch (event) {
            case TicketAssigned to -> triage.withAssignment(to.agent(), to.group());
            case TicketUnassigned _ -> triage.withAssignment(null, null);
            case TicketEscalated escalation -> triage.withLevel(escalation.to());
            case TicketPrioritised to -> triage.withPriority(to.priority());
            case TicketCategorised as -> triage.withCategory(as.category());
            case TicketTagged as -> triage.withTags(as.tags());
            case TicketOpened _,
                    TicketReplied _,
                    TicketNoted _,
                    TicketStarted _,
                    TicketWaiting _,
                    TicketResumed _,
                    TicketResolved _,
                    TicketReopened _,
                    TicketClosed _,
                    TicketRated _,
                    TicketMerged _,
                    TicketAbsorbed _,
                    TicketMergeCancelled _,
                    TicketLinked _,
                    TicketImported _,
                    OfClocks _,
                    OfSatisfaction _ ->
                    triage;
        };
    }
}
