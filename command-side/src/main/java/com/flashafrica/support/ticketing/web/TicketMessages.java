package com.flashafrica.support.ticketing.web;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketCommand.NoteOnTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection.TicketIsClosed;
import com.flashafrica.support.ticketing.upload.Uploads;
import com.flashafrica.support.ticketing.web.ReplyAuthors.Said;
import com.flashafrica.support.ticketing.web.TicketRequest.AttachmentBody;
import com.flashafrica.support.ticketing.web.TicketRequest.Note;
import com.flashafrica.support.ticketing.web.TicketRequest.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what people say on a ticket. */
@Component
class TicketMessages {
    private final TicketDesk desk;
    private final TicketOpening openings;
    private final ReplyAuthors authors;
    private final Uploads uploads;

    TicketMessages(TicketDesk desk, TicketOpening openings, ReplyAuthors authors, Uploads uploads) {
        this.desk = desk;
        this.openings = openings;
        this.authors = authors;
        this.uploads = uploads;
    }

    TicketAnswer note(CommandRequest request, TicketId ticket, Note body) {
        MessageId message = TicketIds.newMessage();
        List<Attachment> files =
                uploads.named(ticket.value(), attachments(body.attachments()), false);
        NoteOnTicket note =
                new NoteOnTicket(ticket, message, body.body(), files, format(body.format()));
        return desk.said(Outcomes.done(desk.send(request, request.cause(), note)), message);
    }

    TicketAnswer reply(CommandRequest request, TicketId ticket, Reply body) {
        Said said = authors.of(request.caller(), ticket, body);
        Cause cause = request.cause();
        MessageId message = TicketIds.newMessage();
        List<Attachment> files =
                uploads.named(ticket.value(), attachments(body.attachments()), true);
        ReplyToTicket reply = reply(ticket, message, said, body, body.body(), files);
        CommandOutcome outcome = desk.send(request, cause, reply);
        if (outcome instanceof Refused(TicketIsClosed _) && said.author() == Author.CUSTOMER) {
            TicketAnswer opened =
                    openings.openFollowing(
                            request, cause, ticket, body.body(), format(body.format()));
            return withAttachments(request, cause, ticket, opened, said, body, files);
        }
        Done done = Outcomes.done(outcome);
        return done.stream().equals(ticket.value())
                ? desk.said(done, message)
                : withAttachments(request, cause, ticket, openings.opened(done), said, body, files);
    }

    /** A description has no attachments: they come with a reply of their own. */
    private TicketAnswer withAttachments(
            CommandRequest request,
            Cause cause,
            TicketId closed,
            TicketAnswer opened,
            Said by,
            Reply body,
            List<Attachment> files) {
        if (files.isEmpty()) {
            return opened;
        }
        uploads.carryOver(closed.value(), opened.id(), files);
        MessageId message = TicketIds.newMessage();
        ReplyToTicket reply = reply(new TicketId(opened.id()), message, by, body, "", files);
        CommandRequest second =
                new CommandRequest(request.trace(), request.caller(), null, second(request.key()));
        TicketAnswer said = desk.said(Outcomes.done(desk.send(second, cause, reply)), message);
        return new TicketAnswer(
                said.id(),
                opened.number(),
                said.version(),
                said.position(),
                said.messageId(),
                said.etag());
    }

    private static @Nullable RequestKey second(@Nullable RequestKey first) {
        return first == null
                ? null
                : new RequestKey(
                        first.actor(),
                        first.key() + " attachments",
                        first.bodyDigest(),
                        first.expires());
    }

    private static ReplyToTicket reply(
            TicketId ticket,
            MessageId message,
            Said said,
            Reply body,
            String text,
            List<Attachment> files) {
        return new ReplyToTicket(
                ticket, message, said.author(), said.by(), text, files, format(body.format()));
    }

    private static TextFormat format(@Nullable TextFormat said) {
        return requireNonNullElse(said, TextFormat.TEXT);
    }

    private static List<Attachment> attachments(@Nullable List<AttachmentBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream()
                        .map(file ->
                                new Attachment(
                                        file.name(), file.type(), file.size(), file.digest()))
                        .toList();
    }
}
