package com.flashafrica.support.audit.trail;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make an {@link AuditRequest}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "actor",
            description = "Opaque ids of who caused it.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "ticket",
            description = "Ids or numbers: the tickets' events and those of their notifications.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "type",
            description = "Types of events, repeated or separated by commas.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "correlation",
            description = "Trace ids: everything that one request set off.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "Recorded at that time or later.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "Recorded before that time.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "order",
            description = "Which come first.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"newest", "oldest"},
                            defaultValue = "newest")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "language",
            description = "Of the words; without one as `Accept-Language` has it, else English.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"en", "fr"}))
})
@interface Searched {}
