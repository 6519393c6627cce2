package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who was given a ticket: an agent, a group, or both. */
public record Holder(@Nullable PersonId agent, @Nullable String group) {}
