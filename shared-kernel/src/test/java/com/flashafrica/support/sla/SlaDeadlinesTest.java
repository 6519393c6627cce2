package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.sla.SlaDeadline.EscalationDue;
import com.flashafrica.support.sla.SlaDeadline.MissDue;
import com.flashafrica.support.sla.SlaDeadline.WarningDue;
import com.flashafrica.support.sla.SlaMoment.AgentMessage;
import com.flashafrica.support.sla.SlaMoment.LevelReached;
import com.flashafrica.support.sla.SlaMoment.MergeCancelled;
import com.flashafrica.support.sla.SlaMoment.Merged;
import com.flashafrica.support.sla.SlaMoment.MissRecorded;
import com.flashafrica.support.sla.SlaMoment.Opened;
import com.flashafrica.support.sla.SlaMoment.Reopened;
import com.flashafrica.support.sla.SlaMoment.Resolved;
import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import com.flashafrica.support.sla.SlaMoment.WaitEnded;
import com.flashafrica.support.sla.SlaMoment.WaitStarted;
import com.flashafrica.support.sla.SlaMoment.WarningRecorded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlaDeadlinesTest {
    private static final SlaTerms TERMS =
            TermsBuilder.on(SlaCalendar.ALWAYS)
                    .firstResponse(600)
                    .resolution(14_400)
                    .warnAtPercent(80)
                    .escalations(new SlaEscalation(1800, "L2"), new SlaEscalation(7200, "L3"))
                    .build();
    private static final SlaHistory OPENED =
            SlaHistory.of(new Opened(at("09:00"))).and(new TermsAssigned(at("09:00"), TERMS));

    @Test
    void an_opened_ticket_has_everything_before_it_in_the_order_it_comes_due() {
        assertThat(OPENED.deadlines())
                .containsExactly(
                        new WarningDue(ClockKind.FIRST_RESPONSE, 1, at("09:08")),
                        new MissDue(ClockKind.FIRST_RESPONSE, 1, at("09:10")),
                        new EscalationDue("L2", at("09:30")),
                        new EscalationDue("L3", at("11:00")),
                        new WarningDue(ClockKind.RESOLUTION, 1, at("12:12")),
                        new MissDue(ClockKind.RESOLUTION, 1, at("13:00")));
    }

    @Test
    void nothing_is_due_at_its_instant_and_everything_a_microsecond_later() {
        assertThat(OPENED.due(at("09:08"))).isEmpty();
        assertThat(OPENED.due(at("09:08").plusNanos(1000)))
                .containsExactly(new WarningDue(ClockKind.FIRST_RESPONSE, 1, at("09:08")));
    }

    @Test
    void what_comes_due_is_what_the_clocks_say() {
        Instant justAfter = OPENED.deadlines().get(1).firesAt();
        assertThat(OPENED.clocks(justAfter).getFirst().state()).isEqualTo(SlaClock.State.MISSED);
        assertThat(OPENED.clocks(justAfter.minus(SlaDeadline.STEP)).getFirst().state())
                .isEqualTo(SlaClock.State.RUNNING);
    }

    @Test
    void after_downtime_all_that_came_due_is_there_once() {
        SlaHistory recorded =
                OPENED.and(new WarningRecorded(at("14:00"), ClockKind.FIRST_RESPONSE, 1))
                        .and(new MissRecorded(at("14:00"), ClockKind.FIRST_RESPONSE, 1))
                        .and(new LevelReached(at("14:00"), "L2"));
        assertThat(OPENED.due(at("14:00"))).hasSize(6);
        assertThat(recorded.due(at("14:00")))
                .containsExactly(
                        new EscalationDue("L3", at("11:00")),
                        new WarningDue(ClockKind.RESOLUTION, 1, at("12:12")),
                        new MissDue(ClockKind.RESOLUTION, 1, at("13:00")));
    }

    @Test
    void a_wait_takes_the_deadlines_away_and_its_end_puts_them_later() {
        SlaHistory waiting =
                OPENED.and(new AgentMessage(at("09:05")))
                        .and(new WaitStarted(at("09:20"), WaitReason.WAITING_ON_CUSTOMER));
        assertThat(waiting.deadlines()).isEmpty();
        assertThat(waiting.and(new WaitEnded(at("10:20"))).deadlines())
                .containsExactly(
                        new EscalationDue("L2", at("10:30")),
                        new EscalationDue("L3", at("12:00")),
                        new WarningDue(ClockKind.RESOLUTION, 1, at("13:12")),
                        new MissDue(ClockKind.RESOLUTION, 1, at("14:00")));
    }

    @Test
    void an_escalation_by_hand_does_the_work_of_the_automatic_one() {
        assertThat(OPENED.and(new LevelReached(at("09:10"), "L3")).deadlines())
                .noneMatch(EscalationDue.class::isInstance);
    }

    @Test
    void what_is_over_has_no_deadline_until_it_is_reopened() {
        SlaHistory resolved = OPENED.and(new Resolved(at("09:20"), true));
        assertThat(resolved.deadlines()).isEmpty();
        assertThat(resolved.and(new Reopened(at("10:20"))).deadlines().getFirst())
                .isEqualTo(new EscalationDue("L2", at("10:30")));
    }

    @Test
    void merged_it_has_no_deadline_unless_the_merge_is_cancelled() {
        SlaHistory merged = OPENED.and(new Merged(at("09:01")));
        assertThat(merged.deadlines()).isEmpty();
        assertThat(merged.and(new MergeCancelled(at("09:02"))).deadlines())
                .isEqualTo(OPENED.deadlines());
    }

    @Test
    void a_missed_resolution_is_not_missed_again_after_a_reopening() {
        SlaHistory reopened =
                OPENED.and(new MissRecorded(at("13:00"), ClockKind.RESOLUTION, 1))
                        .and(new Resolved(at("14:00"), true))
                        .and(new Reopened(at("15:00")));
        assertThat(reopened.deadlines()).noneMatch(MissDue.class::isInstance);
    }

    @Test
    void terms_that_come_too_late_to_be_met_miss_at_once_and_do_not_warn() {
        SlaTerms strict =
                TermsBuilder.on(SlaCalendar.ALWAYS).resolution(300).warnAtPercent(80).build();
        assertThat(OPENED.and(new TermsAssigned(at("09:09"), strict)).deadlines())
                .containsExactly(new MissDue(ClockKind.RESOLUTION, 1, at("09:09")));
    }

    @Test
    void warnings_and_escalations_are_counted_in_open_time() {
        SlaTerms office =
                TermsBuilder.on(Calendars.PARIS)
                        .resolution(7200)
                        .warnAtPercent(75)
                        .escalations(new SlaEscalation(3600, "L2"))
                        .build();
        Instant friday = Instant.parse("2026-03-06T16:30:00Z");
        assertThat(
                        SlaHistory.of(new Opened(friday))
                                .and(new TermsAssigned(friday, office))
                                .deadlines())
                .containsExactly(
                        new EscalationDue("L2", Instant.parse("2026-03-09T08:30:00Z")),
                        new WarningDue(
                                ClockKind.RESOLUTION, 1, Instant.parse("2026-03-09T09:00:00Z")),
                        new MissDue(
                                ClockKind.RESOLUTION, 1, Instant.parse("2026-03-09T09:30:00Z")));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }
}
