package com.flashafrica.support.platform.people;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket needs to know of a person in the directory.
 *
 * @param language BCP 47
 */
public record Person(PersonId id, Tier tier, @Nullable String language) {}
