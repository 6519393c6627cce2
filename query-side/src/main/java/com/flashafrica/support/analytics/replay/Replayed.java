package com.flashafrica.support.analytics.replay;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make a {@link ReplayRequest}, but for where it goes on. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description =
                    "A time or a ledger position: what was recorded after it is played. Without"
                            + " one all is.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "A time or a ledger position, itself included; without one the head.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "speed",
            description =
                    "How many seconds of history go by in one, by the times at which events were"
                            + " recorded; `max` is as fast as you read.",
            schema = @Schema(type = "string", defaultValue = "60")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "types",
            description = "Types of events, repeated or separated by commas; all without.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "view",
            description =
                    "`queue` tells each event with its ticket's row as it was then, as"
                            + " `/queue/stream` did; `metrics` tells the totals as they were.",
            schema =
                    @Schema(
                            allowableValues = {"queue", "metrics"},
                            defaultValue = "queue")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "everySeconds",
            description =
                    "For `metrics`: at most one message in so many seconds of history. Without one"
                            + " it is what goes by in a second, or an hour at `max`.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
})
@interface Replayed {}
