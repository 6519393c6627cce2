package com.flashafrica.support.platform.reading;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes, in the API's own documentation, the parameters of a list. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "How many items a page has at most.",
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "The `next` of the page before, with the same other parameters.",
            schema = @Schema(type = "string"))
})
public @interface Paged {}
