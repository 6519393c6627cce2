package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.ticketing.Author;
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
import java.time.Instant;

/** What each event means for the work's progress. Shared by every view that shows it. */
public final class ProgressFold {
    private ProgressFold() {}

    public static Progress begin() {
        return Progress.opened();
    }

    public static Progress evolve(Progress progress, TicketEvent event, Instant at) {
        return switch (event) {
            case TicketReplied reply when reply.author() == Author.AGENT -> progress.responded(at);
            case TicketStarted _ -> progress.working();
            case TicketWaiting wait -> progress.waiting(wait.on(), at);
            case TicketResumed _ -> progress.working();
            case TicketResolved _ -> progress.resolved(at);
            case TicketReopened _ -> progress.reopened();
            case TicketClosed _ -> progress.closed(at);
            case TicketMerged merge -> progress.merged(merge.into());
            case TicketMergeCancelled _ -> progress.mergeCancelled();
            case TicketOpened _,
                    TicketReplied _,
                    TicketNoted _,
                    TicketAssigned _,
                    TicketUnassigned _,
                    TicketEscalated _,
                    TicketPrioritised _,
                    TicketCategorised _,
                    TicketTagged _,
                    TicketRated _,
                    TicketAbsorbed _,
                    TicketLinked _,
                    TicketImported _,
                    OfClocks _,
                    OfSatisfaction _ ->
                    progress;
        };
    }
}
