package com.flashafrica.support.platform.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make an {@link AsOf}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description =
                    "A time or a ledger position: the answer as it was then, from what had been"
                            + " recorded by then.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf.occurred",
            description =
                    "A time: the answer as it was then, from all that is known now to have"
                            + " happened by then.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "at",
            description =
                    "The time of day to evaluate by; without one that of the past asked for, or"
                            + " now.",
            schema = @Schema(type = "string", format = "date-time"))
})
public @interface AtAnyTime {}
