package com.flashafrica.support.privacy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.privacy.ErasureReason;
import com.flashafrica.support.privacy.PrivacyCommand;
import com.flashafrica.support.privacy.PrivacyCommand.ErasePerson;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import com.flashafrica.support.privacy.PrivacyRejection;
import com.flashafrica.support.privacy.PrivacyRejection.PersonNotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyDeciderTest {
    private static final PersonId AWA = new PersonId("person-awa");
    private static final PersonErased ERASED = new PersonErased(AWA, ErasureReason.REQUESTED);

    @Test
    void somebody_known_is_erased() {
        given().when(new ErasePerson(AWA, ErasureReason.RETENTION, true))
                .then(new PersonErased(AWA, ErasureReason.RETENTION));
    }

    @Test
    void nobody_is_erased_of_whom_nothing_is_known() {
        given().when(new ErasePerson(AWA, ErasureReason.REQUESTED, false))
                .thenNot(new PersonNotFound());
    }

    @Test
    void once_is_enough() {
        given(ERASED).when(new ErasePerson(AWA, ErasureReason.OTHER, true)).then();
        given(ERASED).when(new ErasePerson(AWA, ErasureReason.OTHER, false)).then();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REQUESTED",
        "' retention ', RETENTION",
        "other, OTHER",
        "she moved to Thiès and rang us up, OTHER",
        "'', OTHER",
        ", OTHER"
    })
    void of_what_people_say_only_words_of_ours_are_kept(@Nullable String said, ErasureReason kept) {
        assertThat(ErasureReason.of(said)).isEqualTo(kept);
    }

    private static Given given(PrivacyEvent... events) {
        PrivacyState state = null;
        for (PrivacyEvent event : events) {
            state = PrivacyDecider.evolve(state, event);
        }
        return new Given(state);
    }

    private record Given(@Nullable PrivacyState state) {
        When when(PrivacyCommand command) {
            return new When(PrivacyDecider.decide(command, state));
        }
    }

    private record When(PrivacyDecision decision) {
        void then(PrivacyEvent... events) {
            assertThat(decision).isEqualTo(new PrivacyDecision.Accepted(List.of(events)));
        }

        void thenNot(PrivacyRejection rejection) {
            assertThat(decision).isEqualTo(new PrivacyDecision.Rejected(rejection));
        }
    }
}
