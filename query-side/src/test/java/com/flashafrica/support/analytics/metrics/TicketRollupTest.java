package com.flashafrica.support.analytics.metrics;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.minute;
import static com.flashafrica.support.ticketing.ticket.History.opened;
import static com.flashafrica.support.ticketing.ticket.History.reply;
import static com.flashafrica.support.ticketing.ticket.History.resolution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketRollupTest {
    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final Figures NOTHING =
            new Tally(question(GroupBy.NONE, Interval.NONE, null)).figures();
    private final TicketRollup rollup = new TicketRollup();
    private @Nullable TicketFacts before;

    @Test
    void a_reopening_takes_back_what_the_resolution_had_ended() {
        History history = opened().then(resolution(ASHA));
        assertThat(total(history).backlog()).isZero();
        history.then(new TicketReopened(CUSTOMER, "again"));
        assertThat(total(history).backlog()).isEqualTo(1);
        assertThat(total(history).reopened()).isEqualTo(1);
        Figures figures = total(history.then(resolution(ASHA)));
        assertThat(figures.resolved()).isEqualTo(2);
        assertThat(figures.firstResolutionSeconds().max()).isEqualTo(60);
        assertThat(figures.totalResolutionSeconds().max()).isEqualTo(180);
    }

    @Test
    void a_changed_priority_moves_the_ticket_with_all_its_past_to_another_group() {
        History history = opened().then(reply(Author.AGENT));
        assertThat(answer(history, GroupBy.PRIORITY).groups()).containsOnlyKeys("HIGH");
        history.then(new TicketPrioritised(Priority.LOW, CUSTOMER, null));
        var groups = answer(history, GroupBy.PRIORITY).groups();
        assertThat(groups).containsOnlyKeys("LOW");
        Figures low = groups.getOrDefault("LOW", NOTHING);
        assertThat(low.firstResponseSeconds().count()).isEqualTo(1);
        assertThat(low.backlog()).isEqualTo(1);
    }

    @Test
    void a_wait_that_goes_on_is_cut_at_the_windows_end_and_one_that_is_over_counts_whole() {
        History history = opened().then(new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null));
        assertThat(total(history).waitingOnCustomerSeconds()).isEqualTo(3_540);
        history.thenAt(minute(90), resolution(null));
        assertThat(total(history).waitingOnCustomerSeconds()).isEqualTo(89 * 60);
    }

    @Test
    void a_resolution_told_before_the_opening_keeps_its_negative_time() {
        Figures figures = total(opened().thenAt(minute(-2), resolution(null)));
        assertThat(figures.firstResolutionSeconds())
                .isEqualTo(new Distribution(1, -120.0, -120L, -120L, -120L, -120L));
        assertThat(figures.backlog()).isZero();
        assertThat(figures.resolved()).as("it happened before the window").isZero();
    }

    @Test
    void nothing_is_counted_where_nothing_happened() {
        Report report = rollup.answer(question(GroupBy.CHANNEL, Interval.DAY, null)).given();
        assertThat(report.total()).isEqualTo(NOTHING);
        assertThat(report.total().firstResponseSeconds())
                .isEqualTo(new Distribution(0, null, null, null, null, null));
        assertThat(report.groups()).isEmpty();
        assertThat(report.series()).isEmpty();
    }

    @Test
    void every_day_of_the_window_is_there_and_a_day_begins_at_the_callers_midnight() {
        Instant from = Instant.parse("2026-03-28T12:00:00Z");
        Question question =
                new Question(
                        from,
                        Instant.parse("2026-03-30T12:00:00Z"),
                        ZoneId.of("Europe/Paris"),
                        Interval.DAY,
                        GroupBy.NONE,
                        from);
        assertThat(rollup.answer(question).given().series())
                .containsOnlyKeys(
                        Instant.parse("2026-03-27T23:00:00Z"),
                        Instant.parse("2026-03-28T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void a_series_too_long_to_read_is_refused() {
        assertThatThrownBy(() ->
                        rollup.answer(question(GroupBy.NONE, Interval.DAY, minute(-1_441 * 1_000))))
                .isInstanceOf(Buckets.TooMany.class);
    }

    private Figures total(History history) {
        return answer(history, GroupBy.NONE).total();
    }

    /** As the window from nine to ten sees it at ten. */
    private Report answer(History history, GroupBy by) {
        TicketFacts after = history.foldedBy(new FactsFold());
        rollup.change(before, after, after.position());
        before = after;
        return rollup.answer(question(by, Interval.NONE, minute(0))).given();
    }

    private static Question question(GroupBy by, Interval interval, @Nullable Instant from) {
        return new Question(from, minute(60), ZoneOffset.UTC, interval, by, minute(60));
    }
}
