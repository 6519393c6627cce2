package com.flashafrica.support.platform.people;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks for support, as they say it: an {@code id} names a person already known, an {@code
 * email} one known or new, anything else a new one.
 *
 * @param language BCP 47
 */
public record Requester(
        @Nullable PersonId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Tier tier,
        @Nullable String language) {}
