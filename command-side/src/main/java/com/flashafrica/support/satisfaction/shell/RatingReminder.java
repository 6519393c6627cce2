package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.timer.LatestTimer;
import com.flashafrica.support.platform.timer.TryAgain;
import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.flashafrica.support.ticketing.TicketCommand.RemindOfRating;
import com.flashafrica.support.ticketing.TicketId;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;

/** A reminder's timer, fired: a command, on which the ticket decides whether there is reason to. */
final class RatingReminder {
    static final String NAME = "rating-reminder";

    private final Commands commands;
    private final RatingQuestions questions;
    private final PersonDirectory people;
    private final RatingOptOuts optOuts;
    private final Clock clock;

    RatingReminder(
            Commands commands,
            RatingQuestions questions,
            PersonDirectory people,
            RatingOptOuts optOuts,
            Clock clock) {
        this.commands = commands;
        this.questions = questions;
        this.people = people;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    Task<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((timer, _) -> {
                    remind(LatestTimer.of(timer.getId()));
                    return new OnCompleteRemove<>();
                });
    }

    private void remind(LatestTimer fired) {
        TicketId ticket = new TicketId(fired.subject());
        RatingQuestion question = questions.find(ticket).orElseThrow();
        if (question.isOpen(clock.instant()) && mayRemind(question.requester())) {
            String request = NAME + ":" + fired.id();
            SentBy.policy(
                    commands,
                    new RemindOfRating(ticket, (int) fired.version()),
                    NAME,
                    request,
                    request,
                    request);
        }
    }

    /** Whoever was erased since has no address any more. */
    private boolean mayRemind(PersonId requester) {
        return people.mailOf(requester).isPresent() && !optOuts.contain(requester);
    }
}
