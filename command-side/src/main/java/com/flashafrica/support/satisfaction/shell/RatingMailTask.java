package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.timer.TryAgain;
import com.flashafrica.support.satisfaction.domain.RatingLink;
import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.flashafrica.support.ticketing.TicketId;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one mail, and again until it is sent or there is nothing to ask any more: at least once,
 * under the same id.
 */
final class RatingMailTask {
    private static final Logger LOG = LoggerFactory.getLogger(RatingMailTask.class);
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("send-rating-mail");

    private final RatingQuestions questions;
    private final RatingLinks links;
    private final PublicAddress address;
    private final PersonDirectory people;
    private final RatingOptOuts optOuts;
    private final RatingMails mails;
    private final Clock clock;

    RatingMailTask(
            RatingQuestions questions,
            RatingLinks links,
            PublicAddress address,
            PersonDirectory people,
            RatingOptOuts optOuts,
            RatingMails mails,
            Clock clock) {
        this.questions = questions;
        this.links = links;
        this.address = address;
        this.people = people;
        this.optOuts = optOuts;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param again whether it reminds
     */
    static TaskInstance<Void> of(TicketId ticket, int resolution, boolean again) {
        return DESCRIPTOR
                .instance(ticket + ":" + resolution + (again ? ":again" : ":first"))
                .build();
    }

    Task<Void> task() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((timer, _) -> {
                    String[] what = timer.getId().split(":", -1);
                    send(new TicketId(what[0]), Integer.parseInt(what[1]), what[2].equals("again"));
                    return new OnCompleteRemove<>();
                });
    }

    private void send(TicketId ticket, int resolution, boolean again) {
        RatingQuestion question = questions.find(ticket).orElseThrow();
        Instant until = question.until();
        if (until == null
                || question.resolution() != resolution
                || !question.isOpen(clock.instant())
                || optOuts.contain(question.requester())) {
            return;
        }
        String token = links.token(new RatingLink(ticket, resolution, until));
        Optional<String> link = address.link(token);
        Optional<String> to = people.mailOf(question.requester());
        if (link.isEmpty() || to.isEmpty()) {
            return;
        }
        String id = "rating-" + ticket + "-" + resolution + (again ? "-again" : "");
        try {
            mails.send(id, to.get(), question, link.get(), again);
        } catch (AddressException e) {
            LOG.warn("{} is not sent: what the directory has is no mail address", id);
        } catch (MessagingException e) {
            throw new IllegalStateException(id + " could not be written", e);
        }
    }
}
