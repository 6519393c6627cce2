package com.flashafrica.support.analytics.metrics;

import static com.flashafrica.support.ticketing.ticket.History.ASHA;
import static com.flashafrica.support.ticketing.ticket.History.NINE;
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
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import com.flashafrica.support.ticketing.ticket.History;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
    void what_is_told_from_before_the_opening_took_no_time() {
        History history =
                opened().thenAt(minute(-4), reply(Author.AGENT))
                        .thenAt(
                                minute(-3),
                                new TicketEscalated(Level.L1, Level.L2, CUSTOMER, "", false))
                        .thenAt(minute(-2), resolution(null));
        Figures figures = total(history);
        Distribution none = new Distribution(1, 0.0, 0L, 0L, 0L, 0L);
        assertThat(figures.firstResponseSeconds()).isEqualTo(none);
        assertThat(figures.firstResolutionSeconds()).isEqualTo(none);
        assertThat(figures.totalResolutionSeconds()).isEqualTo(none);
        assertThat(figures.escalations().toL2Seconds()).isEqualTo(none);
        assertThat(counted("firstResponseSeconds", minute(60))).containsExactly(0L);
        assertThat(figures.backlog()).isZero();
        assertThat(figures.resolved()).as("it happened before the window").isZero();
    }

    @Test
    void a_wait_that_ended_before_it_began_took_no_time() {
        Figures figures =
                total(
                        opened().thenAt(
                                        minute(10),
                                        new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null))
                                .thenAt(minute(5), resolution(null)));
        assertThat(figures.waitingOnCustomerSeconds()).isZero();
        assertThat(counted("waitingOnCustomerSeconds", minute(60))).containsExactly(0L);
    }

    @Test
    void what_is_left_to_do_is_as_old_as_it_is_now_where_the_window_ends_later() {
        total(opened());
        Instant end = minute(60).plus(Duration.ofDays(5));
        Question asked =
                new Question(NINE, end, ZoneOffset.UTC, Interval.DAY, GroupBy.PRIORITY, minute(60));
        Report report = rollup.answer(asked).given();
        assertThat(report.total().backlogBy().age()).containsEntry(Age.UNDER_1_DAY, 1L);
        assertThat(report.groups().values())
                .allSatisfy(group ->
                        assertThat(group.backlogBy().age()).containsEntry(Age.UNDER_1_DAY, 1L));
        assertThat(report.series().values())
                .hasSize(6)
                .allSatisfy(bucket ->
                        assertThat(bucket.backlogBy().age()).containsEntry(Age.UNDER_1_DAY, 1L));
        assertThat(counted("backlogBy.age.UNDER_1_DAY", end)).containsExactly(1L);
        assertThat(counted("backlogBy.age.UNDER_7_DAYS", end)).isEmpty();
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

    /** The values of what is listed behind a number, from nine on, as seen at ten. */
    private List<Long> counted(String number, Instant end) {
        CountedQuestion asked =
                new CountedQuestion(
                        Objects.requireNonNull(Figure.named(number)),
                        Micros.of(NINE),
                        Micros.of(end),
                        GroupBy.NONE,
                        null,
                        Micros.of(minute(60)),
                        Micros.of(minute(60)),
                        CountedQuestion.Place.START,
                        10);
        return rollup.counted(asked).given().stream().map(Counted::value).toList();
    }

    private static Question question(GroupBy by, Interval interval, @Nullable Instant from) {
        return new Question(from, minute(60), ZoneOffset.UTC, interval, by, minute(60));
    }
}
