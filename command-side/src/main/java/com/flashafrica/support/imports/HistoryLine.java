package com.flashafrica.support.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the platform's own history format: something that happened to a ticket. */
record HistoryLine(
        @Nullable String ticket,
        @Nullable String at,
        @Nullable String by,
        @Nullable Event event,
        @Nullable String requester,
        @Nullable String subject,
        @Nullable String description,
        @Nullable Channel channel,
        @Nullable Priority priority,
        @Nullable Tier tier,
        @Nullable String category,
        @Nullable Author author,
        @Nullable String body,
        @Nullable String agent,
        @Nullable String group,
        @Nullable Level level,
        @Nullable WaitingOn on,
        @Nullable String summary,
        @Nullable String reason,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable TextFormat format) {
    private static final String SEPARATOR = "\u001f";

    enum Event {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("replied")
        REPLIED,
        @JsonProperty("noted")
        NOTED,
        @JsonProperty("started")
        STARTED,
        @JsonProperty("assigned")
        ASSIGNED,
        @JsonProperty("escalated")
        ESCALATED,
        @JsonProperty("prioritised")
        PRIORITISED,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("resumed")
        RESUMED,
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("reopened")
        REOPENED,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("rated")
        RATED
    }

    /**
     * The ticket's name, once everything else is known to be usable.
     *
     * @param latest the line may not be later
     */
    String checked(Instant latest) throws LineUnusable {
        String name = Values.required("ticket", ticket, Values.SHORT);
        Values.isoTime("at", at, latest);
        Values.optional("by", by, Values.NAME);
        Values.optional("requester", requester, Values.NAME);
        Values.optional("agent", agent, Values.NAME);
        Values.optional("group", group, Values.SHORT);
        Values.optional("category", category, Values.SHORT);
        Values.optional("subject", subject, Values.SUBJECT);
        Values.optional("description", description, Values.BODY);
        Values.optional("body", body, Values.BODY);
        Values.optional("summary", summary, Values.BODY);
        Values.optional("reason", reason, Values.BODY);
        Values.optional("comment", comment, Values.BODY);
        String missing = missing();
        if (missing != null) {
            throw new LineUnusable(missing);
        }
        return name;
    }

    private @Nullable String missing() {
        if (event == null) {
            return "event is missing";
        }
        return switch (event) {
            case REPLIED -> author == null ? "author is missing" : null;
            case ESCALATED -> level == null ? "level is missing" : null;
            case PRIORITISED -> priority == null ? "priority is missing" : null;
            case WAITING -> on == null ? "on is missing" : null;
            case RATED -> score == null || score < 1 || score > 5 ? "score is not 1 to 5" : null;
            default -> null;
        };
    }

    /** Stays the same for ever: records are known by it. New fields go to the end, if given. */
    String identity() {
        String first = firstFields();
        return format == null ? first : first + SEPARATOR + format;
    }

    private String firstFields() {
        return Stream.of(
                        ticket,
                        at,
                        by,
                        event,
                        requester,
                        subject,
                        description,
                        channel,
                        priority,
                        tier,
                        category,
                        author,
                        body,
                        agent,
                        group,
                        level,
                        on,
                        summary,
                        reason,
                        score,
                        comment)
                .map(String::valueOf)
                .collect(Collectors.joining(SEPARATOR));
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String name : new @Nullable String[] {by, requester, agent}) {
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
