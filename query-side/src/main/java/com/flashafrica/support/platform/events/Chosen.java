package com.flashafrica.support.platform.events;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make an {@link EventsRequest}, but for where it begins. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "types",
            description = "Types of events, repeated or separated by commas; all without.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "until",
            description = "The last position of interest.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "follow",
            description = "Lines only: whether to go on when the head is reached.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
})
@interface Chosen {}
