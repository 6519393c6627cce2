package com.flashafrica.support.analytics.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.testing.Events;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIfHistoriesTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(9));
    private static final PersonId CUSTOMER = new PersonId("customer-1");

    private final EventCodec codec = new EventCodec(EventTypes.of(TicketEvent.class));
    private long position;

    @Test
    void rules_equal_to_those_in_force_change_nothing() {
        Tally tally = new Tally(question(SlaRules.SHIPPED));
        for (int seed = 0; seed < 500; seed++) {
            tally.add("ticket-" + seed, random(new Random(seed), SlaRules.SHIPPED));
        }

        WhatIf answer = tally.answer();
        assertThat(answer.changes().tickets()).isZero();
        assertThat(answer.proposed()).isEqualTo(answer.inForce());
        assertThat(answer.inForce().breaches()).isPositive();
        assertThat(answer.inForce().escalations()).containsKeys("L2", "L3");
    }

    @Test
    void a_promise_twice_as_strict_breaks_what_took_more_than_half_of_it() {
        SlaRules mild = rules(3600);
        SlaRules strict = rules(1800);
        Tally tally = new Tally(question(strict));
        Random random = new Random(7);
        int mildlyMissed = 0;
        int strictlyMissed = 0;
        for (int i = 0; i < 300; i++) {
            int seconds = random.nextInt(5000);
            mildlyMissed += seconds > 3600 ? 1 : 0;
            strictlyMissed += seconds > 1800 ? 1 : 0;
            TicketStory story = opened(mild);
            take(story, BEGIN.plusSeconds(seconds), Events.replied("On it"));
            tally.add("ticket-" + i, story);
        }

        WhatIf answer = tally.answer();
        assertThat(firstResponsesMissed(answer.inForce())).isEqualTo(mildlyMissed);
        assertThat(firstResponsesMissed(answer.proposed())).isEqualTo(strictlyMissed);
        assertThat(answer.changes().worse()).isEqualTo(strictlyMissed - mildlyMissed);
        assertThat(answer.changes().better()).isZero();
        assertThat(answer.changes().items()).hasSize(20);
        assertThat(answer.changes().next()).isEqualTo(answer.changes().items().getLast().number());
    }

    @Test
    void what_the_platform_did_by_itself_is_not_taken_for_what_people_did() {
        TicketStory story = opened(rules(3600));
        take(story, BEGIN.plusSeconds(60), escalated(true));
        Trial.Outcome outcome = Trial.inForce(story.steps(), END);
        assertThat(outcome.escalations()).isEmpty();

        Trial.Outcome shipped = Trial.under(SlaRules.SHIPPED, story.steps(), END);
        assertThat(shipped.escalations()).containsExactly("L2", "L3");
    }

    private static long firstResponsesMissed(Side side) {
        return Objects.requireNonNull(side.attainment().get(ClockKind.FIRST_RESPONSE)).missed();
    }

    private TicketStory opened(SlaRules rules) {
        TicketStory story = new TicketStory(false);
        take(story, BEGIN, Events.opened("t", "phones"));
        take(story, BEGIN, terms(rules, Priority.NORMAL));
        return story;
    }

    /** Live history: terms come as the decider gives them, told here once more. */
    private TicketStory random(Random random, SlaRules rules) {
        TicketStory story = opened(rules);
        Instant at = BEGIN;
        Priority priority = Priority.NORMAL;
        boolean resolved = false;
        for (int i = random.nextInt(12); i > 0; i--) {
            at = at.plusSeconds(random.nextInt(4000));
            switch (random.nextInt(6)) {
                case 0 -> take(story, at, Events.replied("Hello"));
                case 1 -> {
                    Priority next = random.nextBoolean() ? Priority.CRITICAL : Priority.HIGH;
                    take(story, at, Events.prioritised(next));
                    if ((next == Priority.CRITICAL) != (priority == Priority.CRITICAL)) {
                        take(story, at, terms(rules, next));
                    }
                    priority = next;
                }
                case 2 -> {
                    take(
                            story,
                            at,
                            resolved ? new TicketReopened(CUSTOMER, "again") : Events.resolved());
                    resolved = !resolved;
                }
                case 3 -> take(story, at, new TicketWaiting(WaitingOn.CUSTOMER, CUSTOMER, null));
                case 4 -> take(story, at, new TicketResumed());
                default -> take(story, at, escalated(random.nextBoolean()));
            }
        }
        return story;
    }

    private static TicketEscalated escalated(boolean automatic) {
        return new TicketEscalated(Level.L1, Level.L2, CUSTOMER, "so", automatic);
    }

    private static SlaTermsAssigned terms(SlaRules rules, Priority priority) {
        return new SlaTermsAssigned(
                rules.termsFor(new SlaSubject("PHONE", priority.name(), "PREMIUM", "phones"))
                        .orElseThrow());
    }

    private static SlaRules rules(long firstResponseSeconds) {
        return SlaRules.NONE.after(
                new PolicyDefined(
                        new SlaPolicy(
                                "all",
                                1,
                                "All",
                                1,
                                SlaMatch.ANY,
                                "always",
                                new SlaTargets(firstResponseSeconds, null, null),
                                List.of(),
                                null,
                                List.of(),
                                List.of())));
    }

    private static Question question(SlaRules rules) {
        return new Question(rules, null, null, GroupBy.NONE, 1, END, 20, 0);
    }

    private void take(TicketStory story, Instant at, TicketEvent event) {
        position++;
        story.take(
                new LedgerEvent(
                        position,
                        "t",
                        position,
                        new UUID(0, position),
                        codec.types().typeOf(event.getClass()).name(),
                        1,
                        at,
                        at,
                        codec.encode(event),
                        ("{\"role\":\"" + ActorRole.AGENT + "\"}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        new byte[32]),
                codec);
    }
}
