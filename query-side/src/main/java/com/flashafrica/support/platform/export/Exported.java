package com.flashafrica.support.platform.export;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of an export, but for when it is as of. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "format",
            description = "What the table is written as.",
            schema =
                    @Schema(
                            allowableValues = {"ndjson", "csv", "parquet"},
                            defaultValue = "ndjson")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description =
                    "The window's begin, within it: when tickets were opened, events happened,"
                            + " ratings were given.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The window's end, no longer within it.",
            schema = @Schema(type = "string", format = "date-time"))
})
@interface Exported {}
