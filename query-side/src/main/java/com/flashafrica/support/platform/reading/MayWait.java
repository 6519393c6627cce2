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

/** Describes the headers of a read that {@link ReadYourWrites} begins. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.HEADER,
            name = ApiHeaders.LEDGER_POSITION,
            description = "The position that the answer has to have seen.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0")),
    @Parameter(
            in = ParameterIn.HEADER,
            name = ApiHeaders.PREFER,
            description = "`wait=<s>`: how long to wait for that position, 5 seconds at most.",
            schema = @Schema(type = "string"))
})
public @interface MayWait {}
