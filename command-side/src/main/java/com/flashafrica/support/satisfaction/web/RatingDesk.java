package com.flashafrica.support.satisfaction.web;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.satisfaction.domain.RatingLink;
import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.flashafrica.support.satisfaction.shell.RatingLinks;
import com.flashafrica.support.satisfaction.shell.RatingOptOuts;
import com.flashafrica.support.satisfaction.shell.RatingQuestions;
import com.flashafrica.support.ticketing.TicketCommand.AnswerRating;
import com.flashafrica.support.ticketing.TicketCommand.DeclineRating;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers whoever comes with a link. Blocks. */
@Component
final class RatingDesk {
    private record Known(RatingLink link, RatingQuestion question) {}

    private final RatingLinks links;
    private final RatingQuestions questions;
    private final PersonDirectory people;
    private final RatingOptOuts optOuts;
    private final RatingPages pages;
    private final Commands commands;
    private final Clock clock;

    RatingDesk(
            RatingLinks links,
            RatingQuestions questions,
            PersonDirectory people,
            RatingOptOuts optOuts,
            RatingPages pages,
            Commands commands,
            Clock clock) {
        this.links = links;
        this.questions = questions;
        this.people = people;
        this.optOuts = optOuts;
        this.pages = pages;
        this.commands = commands;
        this.clock = clock;
    }

    ResponseEntity<String> look(String token, int chosen) {
        return find(token)
                .map(known ->
                        switch (standing(known)) {
                            case OPEN -> form(token, known, HttpStatus.OK, "ask", chosen);
                            case ANSWERED -> over(token, known, "answered");
                            case VOID -> over(token, known, "void");
                            case EXPIRED -> over(token, known, "expired");
                        })
                .orElseGet(this::unknown);
    }

    ResponseEntity<String> rate(String token, Optional<RatingAnswer> answer, Trace trace) {
        Known known = find(token).orElse(null);
        if (known == null || standing(known) != RatingQuestion.Standing.OPEN) {
            return look(token, 0);
        }
        if (answer.isEmpty()) {
            return form(token, known, HttpStatus.UNPROCESSABLE_CONTENT, "choose", 0);
        }
        if (send(known, answer.get(), trace) instanceof Refused) {
            return look(token, 0);
        }
        return told(token, known, HttpStatus.OK, "thanks");
    }

    ResponseEntity<String> rateInJson(String token, Supplier<RatingAnswer> answer, Trace trace) {
        Known known =
                find(token)
                        .orElseThrow(() ->
                                Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "rating-link-unknown",
                                                "There is no such link")
                                        .exception());
        boolean open = standing(known) == RatingQuestion.Standing.OPEN;
        if (!open || send(known, answer.get(), trace) instanceof Refused) {
            String why = standing(find(token).orElseThrow()).name().toLowerCase(Locale.ROOT);
            throw Problem.of(
                            HttpStatus.GONE,
                            "rating-link-" + why,
                            "The link can be answered no more")
                    .exception();
        }
        return ResponseEntity.noContent().build();
    }

    ResponseEntity<String> lookAtOptOut(String token) {
        return find(token)
                .map(known ->
                        pages.page(
                                HttpStatus.OK,
                                known.question().locale(),
                                "optOutAsk",
                                Map.of("token", token, "optOut", true)))
                .orElseGet(this::unknown);
    }

    /** Any genuine link will do, over or not. */
    ResponseEntity<String> optOut(String token, Trace trace) {
        Known known = find(token).orElse(null);
        if (known == null) {
            return unknown();
        }
        optOuts.add(known.question().requester());
        RatingLink link = known.link();
        commands.send(
                new DeclineRating(link.ticket(), link.resolution()),
                cause(known, trace),
                null,
                null);
        return pages.page(
                HttpStatus.OK,
                known.question().locale(),
                "optedOut",
                Map.of("token", token, "optIn", true));
    }

    ResponseEntity<String> optIn(String token) {
        Known known = find(token).orElse(null);
        if (known == null) {
            return unknown();
        }
        optOuts.remove(known.question().requester());
        return told(token, known, HttpStatus.OK, "optedIn");
    }

    /** A link that was sent to somebody who was erased since is nobody's. */
    private Optional<Known> find(String token) {
        return links.read(token)
                .flatMap(link -> questions.find(link.ticket()).map(it -> new Known(link, it)))
                .filter(known -> people.find(known.question().requester()).isPresent());
    }

    private RatingQuestion.Standing standing(Known known) {
        return known.question().standing(known.link(), clock.instant());
    }

    private CommandOutcome send(Known known, RatingAnswer answer, Trace trace) {
        RatingLink link = known.link();
        CommandOutcome outcome =
                commands.send(
                        new AnswerRating(
                                link.ticket(), link.resolution(), answer.score(), answer.comment()),
                        cause(known, trace),
                        null,
                        null);
        if (!(outcome instanceof Refused)) {
            Outcomes.done(outcome);
        }
        return outcome;
    }

    private static Cause cause(Known known, Trace trace) {
        String requester = known.question().requester().value();
        return new Cause(requester, ActorRole.CUSTOMER, null, trace.id(), trace.request());
    }

    private ResponseEntity<String> form(
            String token, Known known, HttpStatus status, String message, int chosen) {
        return pages.page(
                status,
                known.question().locale(),
                message,
                Map.of(
                        "token",
                        token,
                        "ticket",
                        true,
                        "number",
                        known.question().number(),
                        "form",
                        true,
                        "scores",
                        RatingPages.scores(chosen),
                        "optOut",
                        false));
    }

    private ResponseEntity<String> over(String token, Known known, String message) {
        return told(token, known, HttpStatus.GONE, message);
    }

    private ResponseEntity<String> told(
            String token, Known known, HttpStatus status, String message) {
        return pages.page(
                status,
                known.question().locale(),
                message,
                Map.of("token", token, "ticket", true, "number", known.question().number()));
    }

    private ResponseEntity<String> unknown() {
        return pages.page(HttpStatus.NOT_FOUND, Locale.FRENCH, "unknown", Map.of());
    }
}
