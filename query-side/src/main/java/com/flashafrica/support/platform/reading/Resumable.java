package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.web.ApiHeaders;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link StreamCursor} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.HEADER,
            name = ApiHeaders.LAST_EVENT_ID,
            description = "The id of the last message seen: the stream goes on after it.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "The same as a parameter; the header wins.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
})
public @interface Resumable {}
