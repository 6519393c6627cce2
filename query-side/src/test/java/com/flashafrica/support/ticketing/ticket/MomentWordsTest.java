package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.ticketing.ticket.History.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.testing.Promises;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentWordsTest {
    private static final SlaTerms PLAN =
            Promises.terms("plan", SlaCalendar.ALWAYS, new SlaTargets(60L, null, null));
    private static final SlaTerms OTHER =
            Promises.terms("other", Promises.SHIFTS, new SlaTargets(60L, null, 90L));
    private static final List<SlaTerms> TERMS = List.of(PLAN, OTHER);

    private static final List<SlaMoment> EVERY_KIND =
            List.of(
                    new SlaMoment.Opened(NINE),
                    new SlaMoment.TermsAssigned(NINE, OTHER),
                    new SlaMoment.CustomerMessage(NINE),
                    new SlaMoment.AgentMessage(NINE),
                    new SlaMoment.BotMessage(NINE),
                    new SlaMoment.InternalNote(NINE),
                    new SlaMoment.WaitStarted(NINE, WaitReason.WAITING_ON_THIRD_PARTY),
                    new SlaMoment.WaitEnded(NINE),
                    new SlaMoment.Resolved(NINE, true),
                    new SlaMoment.Resolved(NINE, false),
                    new SlaMoment.Reopened(NINE),
                    new SlaMoment.Closed(NINE),
                    new SlaMoment.Merged(NINE),
                    new SlaMoment.MergeCancelled(NINE),
                    new SlaMoment.LevelReached(NINE, "L2"),
                    new SlaMoment.WarningRecorded(NINE, ClockKind.NEXT_RESPONSE, 7),
                    new SlaMoment.MissRecorded(NINE, ClockKind.RESOLUTION, 1));

    @Test
    void every_kind_of_moment_is_read_back_as_it_was_written() {
        assertThat(EVERY_KIND)
                .allSatisfy(moment ->
                        assertThat(MomentWords.read(MomentWords.write(moment, TERMS), TERMS))
                                .isEqualTo(moment))
                .extracting(moment -> (Object) moment.getClass())
                .contains((Object[]) SlaMoment.class.getPermittedSubclasses());
    }

    @Test
    void what_is_no_moment_is_refused() {
        assertThatThrownBy(() -> MomentWords.read("lunch:1", TERMS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
