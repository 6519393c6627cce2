package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ticketing.Status;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fold of a ticket's events. Follows whatever happened, also what no rule would allow. */
public final class TicketEvolution {
    private TicketEvolution() {}

    /**
     * @param state null before the first event, which is the opening
     * @param at when the event happened
     * @param role in which capacity whoever caused it acted
     */
    public static TicketState evolve(
            @Nullable TicketState state, TicketEvent event, Instant at, ActorRole role) {
        if (state == null) {
            TicketState opened = first(event, at);
            return opened.with(opened.clocks(), opened.stamp().after(event, at));
        }
        return following(state, event)
                .with(state.clocks().after(event, at, role), state.stamp().after(event, at));
    }

    private static TicketState first(TicketEvent event, Instant at) {
        if (event instanceof TicketOpened opened) {
            return TicketState.opened(opened, at);
        }
        throw new IllegalStateException("a ticket's stream begins with its opening");
    }

    private static TicketState following(TicketState state, TicketEvent event) {
        Progress progress = state.progress();
        return switch (event) {
            case TicketStarted _ -> state.with(progress.moved(Status.OPEN));
            case TicketAssigned assigned ->
                    state.with(new Assignment(assigned.agent(), assigned.group()));
            case TicketUnassigned _ -> state.with(Assignment.NOBODY);
            case TicketEscalated escalated -> state.with(escalated.to());
            case TicketPrioritised prioritised -> state.with(prioritised.priority());
            case TicketCategorised categorised -> state.withCategory(categorised.category());
            case TicketTagged tagged -> state.withTags(List.copyOf(tagged.tags()));
            case TicketWaiting waiting ->
                    state.with(progress.moved(Status.waitingOn(waiting.on())));
            case TicketResumed _ -> state.with(progress.moved(Status.OPEN));
            case TicketResolved _ -> state.with(progress.resolved());
            case TicketReopened _ -> state.with(progress.moved(Status.OPEN));
            case TicketClosed _ -> state.with(progress.moved(Status.CLOSED));
            case TicketMerged merged -> state.with(progress.merged(merged.into()));
            case TicketMergeCancelled _ -> state.with(progress.mergeCancelled());
            case TicketAbsorbed absorbed ->
                    state.withAbsorbed(plus(state.absorbed(), absorbed.from()));
            case TicketLinked linked ->
                    state.withLinks(plus(state.links(), new Link(linked.to(), linked.kind())));
            case TicketImported imported ->
                    state.with(state.imported().and(imported))
                            .with(progress.with(progress.asking().toldByImport()));
            case TicketRated _ -> state.with(progress.with(progress.asking().nowRated()));
            case OfSatisfaction told when told.resolution() != progress.resolutions() -> state;
            case TicketRatingAsked _ -> state.with(progress.with(progress.asking().nowAsked()));
            case TicketRatingReminded _, TicketRatingDeclined _ ->
                    state.with(progress.with(progress.asking().nowReminded()));
            case TicketOpened _, TicketReplied _, TicketNoted _, OfClocks _ -> state;
        };
    }

    private static <T> Set<T> plus(Set<T> set, T element) {
        Set<T> more = new HashSet<>(set);
        more.add(element);
        return Set.copyOf(more);
    }
}
