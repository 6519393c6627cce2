package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.AbsorbTicket;
import com.flashafrica.support.ticketing.TicketCommand.AnswerRating;
import com.flashafrica.support.ticketing.TicketCommand.AskForRating;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.CancelMergeOfTicket;
import com.flashafrica.support.ticketing.TicketCommand.CategoriseTicket;
import com.flashafrica.support.ticketing.TicketCommand.DeclineRating;
import com.flashafrica.support.ticketing.TicketCommand.EscalateTicket;
import com.flashafrica.support.ticketing.TicketCommand.LinkTicket;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketCommand.OfSatisfaction;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.PrioritiseTicket;
import com.flashafrica.support.ticketing.TicketCommand.RateTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketCommand.RemindOfRating;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.TagTicket;
import com.flashafrica.support.ticketing.TicketCommand.UnassignTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketRejection;
import com.flashafrica.support.ticketing.TicketRejection.EscalationNotUpward;
import com.flashafrica.support.ticketing.TicketRejection.RatingAlreadyGiven;
import com.flashafrica.support.ticketing.TicketRejection.RatingQuestionVoid;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyLinked;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyResolved;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyStarted;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyWaiting;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsMerged;
import com.flashafrica.support.ticketing.TicketRejection.TicketLinkedToItself;
import com.flashafrica.support.ticketing.TicketRejection.TicketMergedIntoItself;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotAssigned;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotResolved;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotWaiting;
import org.jspecify.annotations.Nullable;

/** The rules for what is asked of a ticket here and now. */
final class TicketRules {
    private TicketRules() {}

    /** The first rule that the command would break, if any. */
    static @Nullable TicketRejection broken(TicketCommand command, TicketState state) {
        TicketRejection over = whenOver(command, state);
        return over != null ? over : whileItLives(command, state);
    }

    /** Whether everything is as the command wants it already. */
    static boolean changesNothing(TicketCommand command, TicketState state) {
        return switch (command) {
            case AssignTicket assign ->
                    state.assignment().equals(new Assignment(assign.agent(), assign.group()));
            case PrioritiseTicket prioritise -> state.priority() == prioritise.priority();
            case CategoriseTicket categorise -> categorise.category().equals(state.category());
            case TagTicket tag -> state.tags().equals(WantedEvent.distinct(tag.tags()));
            case AbsorbTicket absorb -> state.absorbed().contains(absorb.from());
            case CancelMergeOfTicket _ -> state.mergedInto() == null;
            case AskForRating _ ->
                    !state.progress().resolutionStands() || !state.progress().asking().isOpen();
            case RemindOfRating(var _, var resolution) -> !isAwaited(state, resolution);
            case DeclineRating(var _, var resolution) -> !isAwaited(state, resolution);
            case ReapplySlaTerms reapply -> !ServiceLevels.replaces(reapply.terms(), state);
            default -> false;
        };
    }

    private static @Nullable TicketRejection whenOver(TicketCommand command, TicketState state) {
        if (command instanceof OpenTicket || command instanceof CancelMergeOfTicket) {
            return null;
        }
        if (state.mergedInto() != null) {
            return new TicketIsMerged(state.mergedInto());
        }
        boolean allowed =
                command instanceof RateTicket
                        || command instanceof AbsorbTicket
                        || command instanceof OfSatisfaction;
        return state.status() == Status.CLOSED && !allowed ? new TicketIsClosed() : null;
    }

    private static @Nullable TicketRejection whileItLives(
            TicketCommand command, TicketState state) {
        boolean resolved = state.status() == Status.RESOLVED;
        return switch (command) {
            case OpenTicket _ -> new TicketAlreadyExists(state.id());
            case StartTicket _ when resolved -> new TicketAlreadyResolved();
            case StartTicket _ when state.status() != Status.NEW -> new TicketAlreadyStarted();
            case UnassignTicket _ when state.assignment().isToNobody() -> new TicketNotAssigned();
            case EscalateTicket _ when resolved -> new TicketAlreadyResolved();
            case EscalateTicket escalate when escalate.to().compareTo(state.level()) <= 0 ->
                    new EscalationNotUpward(state.level());
            case WaitOnTicket _ when resolved -> new TicketAlreadyResolved();
            case WaitOnTicket wait when state.status() == Status.waitingOn(wait.on()) ->
                    new TicketAlreadyWaiting(wait.on());
            case ResumeTicket _ when !state.status().isWaiting() -> new TicketNotWaiting();
            case ResolveTicket _ when resolved -> new TicketAlreadyResolved();
            case ReopenTicket _ when !resolved -> new TicketNotResolved();
            case RateTicket _ when !mayBeRated(state) -> new TicketNotResolved();
            case AnswerRating answer when !state.progress().stands(answer.resolution()) ->
                    new RatingQuestionVoid();
            case AnswerRating _ when state.progress().asking().rated() -> new RatingAlreadyGiven();
            case MergeTicket merge when merge.into().equals(state.id()) ->
                    new TicketMergedIntoItself();
            case LinkTicket link when link.to().equals(state.id()) -> new TicketLinkedToItself();
            case LinkTicket link when state.links().contains(new Link(link.to(), link.kind())) ->
                    new TicketAlreadyLinked(link.to(), link.kind());
            default -> null;
        };
    }

    private static boolean isAwaited(TicketState state, int resolution) {
        return state.progress().stands(resolution) && state.progress().asking().isUnanswered();
    }

    /** A reopening takes the rating's object away, a closure does not. */
    private static boolean mayBeRated(TicketState state) {
        return state.progress().resolutionStands();
    }
}
