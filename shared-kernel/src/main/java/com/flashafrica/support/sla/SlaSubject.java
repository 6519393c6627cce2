package com.flashafrica.support.sla;

import org.jspecify.annotations.Nullable;

/** What policies look at when one is chosen, each by its name in the slice it comes from. */
public record SlaSubject(String channel, String priority, String tier, @Nullable String category) {}
