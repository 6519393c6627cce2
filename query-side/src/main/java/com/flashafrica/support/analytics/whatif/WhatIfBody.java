package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.platform.validation.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants to try: definitions over the rules as they are.
 *
 * @param policies each as a PUT takes it, and its {@code key}
 * @param calendars likewise
 * @param retired keys of policies that would not be in force
 * @param asOf a time or a position; null for the head
 */
record WhatIfBody(
        @Nullable @Size(max = 200) List<@NotNull JsonNode> policies,
        @Nullable @Size(max = 50) List<@NotNull JsonNode> calendars,
        @Nullable @Size(max = 200) List<@NotNull @Text(max = 64) String> retired,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Text(max = 20) String groupBy,
        @Nullable JsonNode asOf,
        @Nullable @Min(1) @Max(1000) Integer limit,
        @Nullable @Min(0) Long after) {}
