package com.flashafrica.support.ticketing;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.OfSatisfaction;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
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
import org.jspecify.annotations.Nullable;

/** What a ticket's events mean to its clocks. */
public final class TicketMoments {
    private TicketMoments() {}

    /**
     * @param at when it happened
     * @param role in which capacity whoever caused it acted
     * @return null for what no clock cares about
     */
    public static @Nullable SlaMoment of(TicketEvent event, Instant at, ActorRole role) {
        return switch (event) {
            case TicketOpened _ -> new SlaMoment.Opened(at);
            case TicketReplied replied -> message(replied.author(), at);
            case TicketNoted _ -> new SlaMoment.InternalNote(at);
            case TicketStarted _, TicketResumed _ -> new SlaMoment.WaitEnded(at);
            case TicketWaiting waiting -> new SlaMoment.WaitStarted(at, reason(waiting.on()));
            case TicketResolved _ -> new SlaMoment.Resolved(at, isAgent(role));
            case TicketReopened _ -> new SlaMoment.Reopened(at);
            case TicketClosed _ -> new SlaMoment.Closed(at);
            case TicketMerged _ -> new SlaMoment.Merged(at);
            case TicketMergeCancelled _ -> new SlaMoment.MergeCancelled(at);
            case TicketEscalated escalated -> new SlaMoment.LevelReached(at, escalated.to().name());
            case SlaTermsAssigned(var terms) -> new SlaMoment.TermsAssigned(at, terms);
            case SlaClockWarned(var clock, var number, var _) ->
                    new SlaMoment.WarningRecorded(at, clock, number);
            case FirstResponseMissed _ ->
                    new SlaMoment.MissRecorded(at, ClockKind.FIRST_RESPONSE, 1);
            case NextResponseMissed(var number, var _) ->
                    new SlaMoment.MissRecorded(at, ClockKind.NEXT_RESPONSE, number);
            case ResolutionMissed _ -> new SlaMoment.MissRecorded(at, ClockKind.RESOLUTION, 1);
            case TicketAssigned _,
                    TicketUnassigned _,
                    TicketPrioritised _,
                    TicketCategorised _,
                    TicketTagged _,
                    TicketRated _,
                    TicketAbsorbed _,
                    TicketLinked _,
                    TicketImported _,
                    OfSatisfaction _ ->
                    null;
        };
    }

    private static SlaMoment message(Author author, Instant at) {
        return switch (author) {
            case CUSTOMER -> new SlaMoment.CustomerMessage(at);
            case AGENT -> new SlaMoment.AgentMessage(at);
            case BOT -> new SlaMoment.BotMessage(at);
        };
    }

    private static WaitReason reason(WaitingOn on) {
        return switch (on) {
            case CUSTOMER -> WaitReason.WAITING_ON_CUSTOMER;
            case THIRD_PARTY -> WaitReason.WAITING_ON_THIRD_PARTY;
        };
    }

    /** Where nobody said who it was, and in what was imported, somebody of the support did it. */
    private static boolean isAgent(ActorRole role) {
        return switch (role) {
            case AGENT, LEAD, IMPORTED, UNKNOWN -> true;
            case CUSTOMER, ANALYST, AUDITOR, ADMIN, BOT, SYSTEM -> false;
        };
    }
}
