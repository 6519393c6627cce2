package com.flashafrica.support.analytics.metrics;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make a {@link Question}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
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
            name = "zone",
            description = "Whose days, weeks from Monday, and months the series has.",
            schema = @Schema(type = "string", defaultValue = "UTC")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "interval",
            description = "Adds a series of every bucket of the window, 1000 at most.",
            schema =
                    @Schema(
                            allowableValues = {"none", "day", "week", "month"},
                            defaultValue = "none")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            description = "Adds the same figures by the tickets' values now, or as of then.",
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
                            defaultValue = "none"))
})
public @interface Windowed {}
