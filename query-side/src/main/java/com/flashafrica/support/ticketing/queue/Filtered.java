package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that make a {@link QueueFilter}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "status",
            description = Filtered.ALTERNATIVES,
            array = @ArraySchema(schema = @Schema(implementation = Status.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "priority",
            description = Filtered.ALTERNATIVES,
            array = @ArraySchema(schema = @Schema(implementation = Priority.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "level",
            description = Filtered.ALTERNATIVES,
            array = @ArraySchema(schema = @Schema(implementation = Level.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "channel",
            description = Filtered.ALTERNATIVES,
            array = @ArraySchema(schema = @Schema(implementation = Channel.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "assignee",
            description = "Ids of agents; repeated values are alternatives.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "group",
            description = "Groups that have the ticket.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "category",
            description = "Categories.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "tag",
            description = "Tags, of which the ticket has one.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "requester",
            description = "Ids of persons who asked.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "openedFrom",
            description = "Opened then or later.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "openedTo",
            description = "Opened before then.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "dueBefore",
            description =
                    "Something is owed, and its due time, passed or not, is before then. What"
                            + " stands still is not due.",
            schema = @Schema(type = "string", format = "date-time")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "missed",
            description =
                    "Whether any clock of the ticket is missed by now, also one that was answered"
                            + " late since.",
            schema = @Schema(type = "boolean"))
})
@interface Filtered {
    String ALTERNATIVES = "Repeated, or separated by commas; any of them will do.";
}
