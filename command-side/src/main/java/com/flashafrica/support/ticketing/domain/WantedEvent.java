package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketCommand.AnswerRating;
import com.flashafrica.support.ticketing.TicketCommand.AskForRating;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.CategoriseTicket;
import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.DeclineRating;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import com.flashafrica.support.ticketing.TicketCommand.LinkTicket;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.OfSatisfaction;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.RateTicket;
import com.flashafrica.support.ticketing.TicketCommand.RemindOfRating;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.TagTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one event that a command asks for, whatever the rules say to it. */
final class WantedEvent {
    private WantedEvent() {}

    static TicketOpened of(OpenTicket open) {
        return new TicketOpened(
                open.ticket(),
                open.requester(),
                open.tier(),
                open.subject(),
                open.description(),
                open.channel(),
                open.priority(),
                open.category(),
                distinct(open.tags()),
                open.language(),
                open.reference(),
                open.follows(),
                open.format());
    }

    /**
     * @param teller who did it, where the fact itself does not say: a resolution's and a reply's
     */
    static TicketEvent of(Fact fact, @Nullable PersonId teller, TicketState state) {
        PersonId requester = state.requester();
        return switch (fact) {
            case OpenTicket open -> of(open);
            case ReplyToTicket(
                            var _,
                            var message,
                            var author,
                            var by,
                            var body,
                            var files,
                            var format) ->
                    new TicketReplied(
                            message,
                            author,
                            by != null ? by : teller,
                            requester,
                            body,
                            files,
                            format);
            case NoteOnTicket(var _, var message, var body, var files, var format) ->
                    new TicketNoted(message, requester, body, files, format);
            case StartTicket _ -> new TicketStarted();
            case AssignTicket(var _, var agent, var group) -> new TicketAssigned(agent, group);
            case UnassignTicket _ -> new TicketUnassigned();
            case EscalateTicket(var _, var to, var reason) ->
                    new TicketEscalated(state.level(), to, requester, reason, false);
            case PrioritiseTicket(var _, var priority, var reason) ->
                    new TicketPrioritised(priority, requester, reason);
            case CategoriseTicket(var _, var category) -> new TicketCategorised(category);
            case TagTicket(var _, var tags) -> new TicketTagged(distinct(tags));
            case WaitOnTicket(var _, var on, var reason) ->
                    new TicketWaiting(on, requester, reason);
            case ResumeTicket _ -> new TicketResumed();
            case ResolveTicket(var _, var by, var summary) ->
                    new TicketResolved(resolver(by, teller, state), requester, summary);
            case ReopenTicket(var _, var reason) -> new TicketReopened(requester, reason);
            case CloseTicket _ -> new TicketClosed();
            case RateTicket(var _, var score, var comment) ->
                    new TicketRated(state.progress().resolutions(), score, requester, comment);
            case LinkTicket(var _, var to, var kind) -> new TicketLinked(to, kind);
        };
    }

    static TicketEvent of(OfSatisfaction command, TicketState state) {
        return switch (command) {
            case AskForRating(var _, var way, var until) ->
                    new TicketRatingAsked(state.progress().resolutions(), way, until);
            case RemindOfRating(var _, var resolution) -> new TicketRatingReminded(resolution);
            case DeclineRating(var _, var resolution) -> new TicketRatingDeclined(resolution);
            case AnswerRating(var _, var resolution, var score, var comment) ->
                    new TicketRated(resolution, score, state.requester(), comment);
        };
    }

    static List<String> distinct(List<String> tags) {
        return tags.stream().distinct().toList();
    }

    private static @Nullable PersonId resolver(
            @Nullable PersonId said, @Nullable PersonId teller, TicketState state) {
        if (said != null) {
            return said;
        }
        return teller != null ? teller : state.assignment().agent();
    }
}
