package com.flashafrica.support.ticketing.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.flashafrica.support.platform.requests.CommandBody;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.platform.validation.Text;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of ticket commands. Once validated, what is not {@code @Nullable} is there. */
sealed interface TicketRequest extends CommandBody {
    int SHORT = 100;
    int SUBJECT = 500;
    int REASON = 2_000;
    int BODY = 100_000;
    String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";

    /**
     * @param requester who asks; for requesters themselves it is always they
     */
    record Opening(
            @NotNull @Text(max = SUBJECT) String subject,
            @Nullable @Text(max = BODY, blank = true) String description,
            @Nullable TextFormat format,
            @NotNull Channel channel,
            @Nullable Priority priority,
            @Nullable @Valid RequesterBody requester,
            @Nullable @Text(max = SHORT) String category,
            @Nullable @Size(max = 50) List<@NotNull @Text(max = SHORT) String> tags,
            @Nullable @Pattern(regexp = LANGUAGE, message = "must be a BCP 47 language tag")
                    String language,
            @Nullable @Valid ReferenceBody reference,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record RequesterBody(
            @Nullable @Text(max = 200) String id,
            @Nullable @Text(max = 200) String name,
            @Nullable @Size(max = 254) @Email(message = "must be a mail address") String email,
            @Nullable @Pattern(regexp = "[+0-9 ().-]{3,40}", message = "must be a phone number")
                    String phone,
            @Nullable Tier tier,
            @Nullable @Pattern(regexp = LANGUAGE, message = "must be a BCP 47 language tag")
                    String language) {}

    record ReferenceBody(
            @NotNull @Text(max = SHORT) String source, @NotNull @Text(max = 200) String id) {}

    record AttachmentBody(
            @NotNull @Text(max = 255) String name,
            @NotNull
                    @Pattern(
                            regexp = "[\\w.+-]{1,100}/[\\w.+-]{1,100}",
                            message = "must be a media type such as image/png")
                    @JsonAlias("mediaType")
                    String type,
            @NotNull @PositiveOrZero Long size,
            @NotNull
                    @Pattern(
                            regexp = "[0-9a-f]{64}",
                            message = "must be a SHA-256 in lower-case hex")
                    String digest) {}

    /**
     * @param author whose words these are; a requester's own unless an agent says otherwise
     */
    record Reply(
            @Nullable Author author,
            @NotNull @Text(max = BODY) String body,
            @Nullable TextFormat format,
            @Nullable @Size(max = 20) List<@NotNull @Valid AttachmentBody> attachments,
            @Nullable @OpaqueId String by)
            implements TicketRequest {
        @Override
        public boolean byIsSender() {
            return author == Author.AGENT;
        }
    }

    record Note(
            @NotNull @Text(max = BODY) String body,
            @Nullable TextFormat format,
            @Nullable @Size(max = 20) List<@NotNull @Valid AttachmentBody> attachments,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Assignment(
            @Nullable @OpaqueId String agent,
            @Nullable @Text(max = SHORT) String group,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Escalation(
            @NotNull Level level,
            @NotNull @Text(max = REASON) String reason,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Prioritisation(
            @NotNull Priority priority,
            @Nullable @Text(max = REASON, blank = true) String reason,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Categorisation(
            @NotNull @Text(max = SHORT) String category, @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Tagging(
            @NotNull @Size(max = 50) List<@NotNull @Text(max = SHORT) String> tags,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Wait(
            @NotNull WaitingOn on,
            @Nullable @Text(max = REASON, blank = true) String reason,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Resolution(@NotNull @Text(max = BODY) String summary, @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Reopening(@NotNull @Text(max = REASON) String reason, @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Rating(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Text(max = BODY, blank = true) String comment,
            @Nullable @OpaqueId String by)
            implements TicketRequest {}

    record Merge(@NotNull String into, @Nullable @OpaqueId String by) implements TicketRequest {}

    record Link(@NotNull String to, @NotNull LinkKind kind, @Nullable @OpaqueId String by)
            implements TicketRequest {}
}
