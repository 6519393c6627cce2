package com.flashafrica.support.analytics.metrics;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make a {@link CountedRequest}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "measure",
            required = true,
            description =
                    "The number's path in `/metrics/tickets`, such as `resolved` or"
                            + " `slaAttainment.firstResponse.met`, or `criticalBugs`.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The window's begin, within it; without one it begins with all.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The window's end, no longer within it; without one it is now.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            description = "What `key` is a value of.",
            schema =
                    @Schema(
                            allowableValues = {
                                "none",
                                "priority",
                                "channel",
                                "level",
                                "tier",
                                "group",
                                "agent",
                                "category"
                            },
                            defaultValue = "none")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "key",
            description = "Of which group, by its key in `/metrics/tickets`.",
            schema = @Schema(type = "string"))
})
@interface BehindANumber {}
