package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.metrics.CountedQuestion.Place;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever looks behind a number finds exactly what it counts. */
class BehindTheNumbersTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Class<?>> EVENTS =
            Map.of(
                    "resolved", TicketResolved.class,
                    "reopened", TicketReopened.class,
                    "closed", TicketClosed.class,
                    "reassignments", TicketAssigned.class,
                    "waitingOnCustomerSeconds", TicketEvent.class,
                    "escalations.count", TicketEscalated.class,
                    "escalations.automatic", TicketEscalated.class,
                    "escalations.byHand", TicketEscalated.class);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void every_number_of_random_histories_counts_what_is_listed_behind_it(long seed) {
        PlayedHistory history = new PlayedHistory(seed, 60);
        Random random = new Random(seed);
        for (int i = 0; i < 900; i++) {
            history.play();
        }
        for (GroupBy by : GroupBy.values()) {
            Question asked = PlayedHistory.question(random, by);
            Report report = history.rollup.answer(asked).given();
            check(history, asked, report.total(), null);
            report.groups().forEach((key, figures) -> check(history, asked, figures, key));
        }
    }

    @Test
    void every_number_has_its_list_but_for_what_is_made_of_others() {
        PlayedHistory history = new PlayedHistory(1, 5);
        history.play();
        Question asked = PlayedHistory.question(new Random(1), GroupBy.NONE);
        JsonNode figures = JSON.valueToTree(history.rollup.answer(asked).given().total());
        List<String> numbers = new ArrayList<>();
        addNumbers("", figures, numbers);
        numbers.removeAll(
                List.of(
                        "escalations.share",
                        "oneTouch.share",
                        "messages.perTicket",
                        "slaAttainment.firstResponse.rate",
                        "slaAttainment.nextResponse.rate",
                        "slaAttainment.resolution.rate"));
        assertThat(Figure.every().stream().map(Figure::path))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    private static void addNumbers(String path, JsonNode node, List<String> numbers) {
        if (node.isObject() && !node.has("p50")) {
            node.propertyStream()
                    .forEach(field ->
                            addNumbers(
                                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                                    field.getValue(),
                                    numbers));
        } else {
            numbers.add(path);
        }
    }

    private static void check(
            PlayedHistory history, Question asked, Figures figures, @Nullable String key) {
        JsonNode told = JSON.valueToTree(figures);
        for (Figure figure : Figure.every()) {
            List<Counted> items = items(history.rollup, figure, asked, key);
            JsonNode number = told.at("/" + figure.path().replace('.', '/'));
            assertThat(items).doesNotHaveDuplicates();
            if (number.has("p50")) {
                assertThat(items).hasSize(number.get("count").intValue());
                assertThat(items.stream().mapToLong(Counted::value).max().orElse(0))
                        .isEqualTo(number.get("max").longValue(0));
            } else {
                assertThat(items.stream().mapToLong(Counted::value).sum())
                        .as(figure.path())
                        .isEqualTo(number.longValue());
            }
            checkEach(history, figure, items);
        }
    }

    private static void checkEach(PlayedHistory history, Figure figure, List<Counted> items) {
        assertThat(figure.events()).isEqualTo(EVENTS.containsKey(figure.path()));
        for (Counted item : items) {
            var event = history.event(item.position());
            assertThat(event.stream()).isEqualTo(item.ticket());
            if (figure.events()) {
                assertThat(event.event()).isInstanceOf(EVENTS.get(figure.path()));
            }
        }
        if (figure.events()) {
            assertThat(items).extracting(Counted::position).doesNotHaveDuplicates();
        }
    }

    /** Page by page. */
    private static List<Counted> items(
            TicketRollup rollup, Figure figure, Question asked, @Nullable String key) {
        List<Counted> all = new ArrayList<>();
        var pages = new HashSet<Place>();
        Place after = Place.START;
        while (pages.add(after)) {
            var question =
                    new CountedQuestion(
                            figure,
                            asked.begin(),
                            asked.end(),
                            key == null ? GroupBy.NONE : asked.groupBy(),
                            key == null ? null : key::equals,
                            Micros.of(asked.cut()),
                            Micros.of(asked.now()),
                            after,
                            7);
            List<Counted> page = rollup.counted(question).given();
            assertThat(page).hasSizeLessThanOrEqualTo(8);
            List<Counted> shown = page.subList(0, Math.min(7, page.size()));
            all.addAll(shown);
            if (page.size() > 7) {
                after = new Place(shown.getLast().number(), shown.getLast().index());
            }
        }
        return all;
    }
}
