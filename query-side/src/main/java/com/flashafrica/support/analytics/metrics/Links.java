package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Says of each number where exactly that is listed which it counts: in the list of tickets where
 * that has a filter for it and is open to whoever asks, else in the list of what is counted. Asked
 * of the present they tell of the present, of the past always the same.
 */
final class Links {
    private static final String COUNTED = "/api/v1/metrics/tickets/counted?measure=";

    private final Question question;
    private final String asOf;
    private final boolean toTickets;

    private Links(Question question, String asOf, boolean toTickets) {
        this.question = question;
        this.asOf = asOf;
        this.toTickets = toTickets;
    }

    /**
     * @param position of the past that was asked for; null for the present
     * @param toTickets whether the list of tickets is open to whoever asks
     */
    static Links of(Question question, AsOf asked, @Nullable Long position, boolean toTickets) {
        String past = "";
        if (asked.occurred() != null) {
            past = "&asOf.occurred=" + asked.occurred();
        } else if (position != null) {
            past = "&asOf=" + position;
        }
        return new Links(question, past, toTickets);
    }

    Map<String, Map<String, String>> ofTotal() {
        return links(question.from(), question.to(), null);
    }

    Map<String, Map<String, String>> ofGroup(String key) {
        return links(question.from(), question.to(), key);
    }

    Map<String, Map<String, String>> ofBucket(Instant start, Instant end) {
        Instant from = question.from();
        return links(from != null && from.isAfter(start) ? from : start, end, null);
    }

    /**
     * What somebody has now, which only the list of tickets shows; null to whom that is closed.
     *
     * @param status one, or some with a comma between
     */
    @Nullable Map<String, String> assigned(String agent, String status) {
        if (!toTickets) {
            return null;
        }
        return Map.of("tickets", TicketList.assigned(agent) + "&status=" + status + asOf);
    }

    Map<String, String> criticalBugs() {
        if (!toTickets) {
            return counted(Figure.CRITICAL_BUGS, window(question.from(), question.to()) + asOf);
        }
        String opened = TicketList.opened(question.from(), question.to());
        return Map.of("tickets", opened + TicketList.CRITICAL_BUGS + asOf);
    }

    private Map<String, Map<String, String>> links(
            @Nullable Instant from, Instant to, @Nullable String key) {
        String group = key == null ? "" : group(key);
        String rest = window(from, to) + group + asOf;
        Map<String, Map<String, String>> links = new LinkedHashMap<>();
        for (Figure figure : Figure.every()) {
            links.put(figure.path(), counted(figure, rest));
        }
        String filter = key == null ? "" : TicketList.filter(question.groupBy(), key);
        if (toTickets && filter != null) {
            String opened = TicketList.opened(from, to) + filter + asOf;
            links.put(Figure.OPENED.path(), Map.of("tickets", opened));
        }
        return links;
    }

    private Map<String, String> counted(Figure figure, String rest) {
        Instant at = Figure.WAITED.equals(figure) ? question.cut() : question.now();
        return Map.of(
                figure.events() ? "events" : "tickets",
                COUNTED + figure.path() + rest + "&at=" + at);
    }

    private static String window(@Nullable Instant from, Instant to) {
        return (from == null ? "" : "&from=" + micros(from)) + "&to=" + micros(to);
    }

    private String group(String key) {
        return "&groupBy=" + MetricsRequest.parameter(question.groupBy()) + "&key=" + encoded(key);
    }

    static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** The bound as it counts, for lists that know no finer one. */
    static Instant micros(Instant bound) {
        return Micros.toInstant(Micros.from(bound));
    }
}
