package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LockedState.Answer;
import com.flashafrica.support.ledger.LockedState.RequestName;
import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchPlanTest {
    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00.123456789Z");
    private static final byte[] BODY = {1};
    private static final byte[] OTHER_BODY = {2};

    @Test
    void positionsContinueTheHeadAndVersionsTheStream() {
        BatchPlan plan = plan(headAt(41), Map.of("a", 6L), Map.of());
        Appended answer = answer(plan, Events.append("a", 7));
        assertThat(answer.position()).isEqualTo(42);
        assertThat(answer.version()).isEqualTo(7);
        assertThat(answer.replayed()).isFalse();
        assertThat(plan.head().position()).isEqualTo(42);
    }

    @Test
    void aBadAppendFailsAloneAndLeavesNoTrace() {
        BatchPlan plan = plan(Head.none(), Map.of("a", 3L), Map.of());
        assertThat(refusal(plan, Events.append("a", 3))).isInstanceOf(VersionConflict.class);
        assertThat(refusal(plan, Events.append("a", 5))).isInstanceOf(VersionConflict.class);
        assertThat(answer(plan, Events.append("a", 4)).position()).isEqualTo(1);
        assertThat(plan.events()).hasSize(1);
    }

    @Test
    void anAppendOfTwoStreamsIsRefusedWholeWhenOneOfThemMovedOn() {
        BatchPlan plan = plan(Head.none(), Map.of("a", 0L, "b", 1L), Map.of());
        Append both = new Append(List.of(Events.event("a", 1), Events.event("b", 1)), null);
        assertThat(refusal(plan, both)).isInstanceOf(VersionConflict.class);
        assertThat(answer(plan, Events.append("a", 1)).position()).isEqualTo(1);
    }

    @Test
    void ofTwoAppendsWithOneVersionInABatchTheFirstWins() {
        BatchPlan plan = plan(Head.none(), Map.of(), Map.of());
        answer(plan, Events.append("a", 1));
        LedgerException refusal = refusal(plan, Events.append("a", 1));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        conflict -> {
                            assertThat(conflict.expected()).isEqualTo(0);
                            assertThat(conflict.actual()).isEqualTo(1);
                        });
    }

    @Test
    void aRememberedRequestGetsItsAnswerAgainEvenIfItsStreamMovedOn() {
        Answer before = remembered(null);
        BatchPlan plan = plan(headAt(9), Map.of("a", 4L), Map.of(name(), before));
        Appended answer = answer(plan, Events.append("a", 2, request(BODY)));
        assertThat(answer).isEqualTo(before.appended());
        assertThat(plan.events()).isEmpty();
    }

    @Test
    void aRememberedRequestWithAnotherBodyIsRefused() {
        BatchPlan plan = plan(headAt(9), Map.of(), Map.of(name(), remembered(null)));
        assertThat(refusal(plan, Events.append("a", 1, request(OTHER_BODY))))
                .isInstanceOf(RequestReused.class);
    }

    @Test
    void anExpiredRequestIsForgotten() {
        BatchPlan plan = plan(headAt(9), Map.of(), Map.of(name(), remembered(NOW)));
        Appended answer = answer(plan, Events.append("a", 1, request(OTHER_BODY)));
        assertThat(answer.position()).isEqualTo(10);
        assertThat(plan.remembered()).containsKey(name());
    }

    @Test
    void theSameRequestTwiceInOneBatchIsAnsweredTwiceAndWrittenOnce() {
        BatchPlan plan = plan(Head.none(), Map.of(), Map.of());
        Appended first = answer(plan, Events.append("a", 1, request(BODY)));
        Appended second = answer(plan, Events.append("a", 1, request(BODY)));
        assertThat(second).isEqualTo(first.asReplay());
        assertThat(plan.events()).hasSize(1);
    }

    @Test
    void recordedAtIsCutToMicrosecondsAndNeverStepsBack() {
        assertThat(plan(Head.none(), Map.of(), Map.of()).recordedAt())
                .isEqualTo(Instant.parse("2026-01-02T12:00:00.123456Z"));
        Instant ahead = NOW.plus(Duration.ofHours(1));
        Head head = new Head(1, ChainHash.genesis(), ahead, frontier(1));
        assertThat(plan(head, Map.of(), Map.of()).recordedAt()).isEqualTo(ahead);
    }

    private static Head headAt(long position) {
        return new Head(position, ChainHash.genesis(), Instant.EPOCH, frontier(position));
    }

    private static Frontier frontier(long size) {
        return Frontier.of(size, new byte[Long.bitCount(size) * TreeHash.SIZE]);
    }

    private static RequestKey request(byte[] body) {
        return new RequestKey("agent", "k", body, null);
    }

    private static RequestName name() {
        return new RequestName("agent", "k");
    }

    private static Answer remembered(@Nullable Instant expires) {
        return new Answer(
                new RememberedRequest(BODY, "a", 2, 7, expires),
                new Appended("a", 2, 7, Instant.EPOCH, true));
    }

    private static BatchPlan plan(
            Head head, Map<String, Long> versions, Map<RequestName, Answer> requests) {
        return new BatchPlan(
                new ChainHash(new UUID(1, 2)),
                new LockedState(head, versions, requests, Map.of()),
                NOW);
    }

    private static Appended answer(BatchPlan plan, Append append) {
        plan.add(new PendingAppend(append));
        assertThat(plan.outcomes().getLast()).isInstanceOf(Outcome.Answered.class);
        return ((Outcome.Answered) plan.outcomes().getLast()).appended();
    }

    private static LedgerException refusal(BatchPlan plan, Append append) {
        plan.add(new PendingAppend(append));
        assertThat(plan.outcomes().getLast()).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) plan.outcomes().getLast()).reason();
    }
}
