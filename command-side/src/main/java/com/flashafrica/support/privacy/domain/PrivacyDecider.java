package com.flashafrica.support.privacy.domain;

import com.flashafrica.support.privacy.PrivacyCommand;
import com.flashafrica.support.privacy.PrivacyCommand.ErasePerson;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import com.flashafrica.support.privacy.PrivacyRejection.PersonNotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody is erased once; whoever asks again is told the same. */
public final class PrivacyDecider {
    private PrivacyDecider() {}

    /**
     * @param state null while nothing was erased
     */
    public static PrivacyDecision decide(PrivacyCommand command, @Nullable PrivacyState state) {
        return switch (command) {
            case ErasePerson _ when state == PrivacyState.ERASED ->
                    new PrivacyDecision.Accepted(List.of());
            case ErasePerson(var _, var _, var known) when !known ->
                    new PrivacyDecision.Rejected(new PersonNotFound());
            case ErasePerson(var person, var reason, var _) ->
                    new PrivacyDecision.Accepted(List.of(new PersonErased(person, reason)));
        };
    }

    public static PrivacyState evolve(@Nullable PrivacyState state, PrivacyEvent event) {
        return switch (event) {
            case PersonErased _ -> PrivacyState.ERASED;
        };
    }
}
