package com.flashafrica.support.audit.trail.words;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
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
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import org.jspecify.annotations.Nullable;

/** What each event of a ticket says. Never what somebody wrote. */
final class TicketSentences {
    private TicketSentences() {}

    static Sentence of(TicketEvent event) {
        return switch (event) {
            case TicketOpened opened -> Sentence.of("opened", opened.priority(), opened.channel());
            case TicketReplied replied -> Sentence.of("replied", replied.author());
            case TicketNoted _ -> Sentence.of("noted");
            case TicketStarted _ -> Sentence.of("started");
            case TicketAssigned(var agent, var group) -> assigned(agent, group);
            case TicketUnassigned _ -> Sentence.of("unassigned");
            case TicketEscalated escalated ->
                    Sentence.of(
                            escalated.automatic() ? "escalated.automatic" : "escalated",
                            escalated.from(),
                            escalated.to());
            case TicketPrioritised prioritised ->
                    Sentence.of("prioritised", prioritised.priority());
            case TicketCategorised(var category) -> Sentence.of("categorised", category);
            case TicketTagged(var tags) -> Sentence.of("tagged", String.join(", ", tags));
            case TicketWaiting waiting -> Sentence.of("waiting", waiting.on());
            case TicketResumed _ -> Sentence.of("resumed");
            case TicketResolved _ -> Sentence.of("resolved");
            case TicketReopened _ -> Sentence.of("reopened");
            case TicketClosed _ -> Sentence.of("closed");
            case TicketRated rated -> Sentence.of("rated", rated.score(), rated.resolution());
            case TicketRatingAsked(var resolution, var way, var until) ->
                    Sentence.of("rating-asked", resolution, way, until);
            case TicketRatingReminded(var resolution) -> Sentence.of("rating-reminded", resolution);
            case TicketRatingDeclined(var resolution) -> Sentence.of("rating-declined", resolution);
            case TicketMerged(var into) -> Sentence.of("merged", into);
            case TicketAbsorbed(var from) -> Sentence.of("absorbed", from);
            case TicketMergeCancelled _ -> Sentence.of("merge-cancelled");
            case TicketLinked(var to, var kind) -> Sentence.of("linked", to, kind);
            case TicketImported imported ->
                    Sentence.of("imported", imported.source(), imported.records().size());
            case SlaTermsAssigned(var terms) ->
                    Sentence.of(
                            "sla-terms-assigned", terms.policy().key(), terms.policy().version());
            case SlaClockWarned warned ->
                    Sentence.of("sla-clock-warned", warned.clock(), warned.dueAt());
            case FirstResponseMissed(var dueAt) -> Sentence.of("first-response-missed", dueAt);
            case NextResponseMissed(var number, var dueAt) ->
                    Sentence.of("next-response-missed", number, dueAt);
            case ResolutionMissed(var dueAt) -> Sentence.of("resolution-missed", dueAt);
        };
    }

    private static Sentence assigned(@Nullable PersonId agent, @Nullable String group) {
        if (agent == null) {
            return Sentence.of("assigned.group", group);
        }
        return group == null
                ? Sentence.of("assigned.agent", agent)
                : Sentence.of("assigned", agent, group);
    }
}
