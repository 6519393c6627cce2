package com.flashafrica.support.platform.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.platform.validation.Text;
import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.sla.Weekday;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of definitions. Once validated they can be made into a rule, which may still have
 * faults: those are for the domain to say.
 */
public sealed interface SlaRequest {
    /** Whoever sends it, as they say. */
    @Nullable String by();

    int NAMES = 50;

    record CalendarBody(
            @NotNull @Text(max = 100) String zone,
            @NotNull Map<Weekday, @NotNull @Size(max = 24) List<@NotNull OpenHours>> weekly,
            @Nullable Holidays holidays,
            @Nullable @OpaqueId String by)
            implements SlaRequest {}

    /**
     * @param notices {@code notify} in JSON, a name that no record may use
     */
    record PolicyBody(
            @NotNull @Text(max = 200) String name,
            @NotNull Integer order,
            @Nullable @Valid MatchBody match,
            @Nullable @Text(max = 64) String calendar,
            @Nullable SlaTargets targets,
            @Nullable @Size(max = 10) List<@NotNull WaitReason> pauseWhile,
            @Nullable Integer warnAtPercent,
            @Nullable @Size(max = 10) List<@NotNull @Valid EscalationBody> escalations,
            @JsonProperty("notify") @Nullable List<@Nullable NoticeBody> notices,
            @Nullable @OpaqueId String by)
            implements SlaRequest {}

    /** Names that the desk's tickets may have; the rules do not know which there are. */
    record MatchBody(
            @Nullable @Size(max = NAMES) List<@NotNull @Text(max = 100) String> channels,
            @Nullable @Size(max = NAMES) List<@NotNull @Text(max = 100) String> priorities,
            @Nullable @Size(max = NAMES) List<@NotNull @Text(max = 100) String> tiers,
            @Nullable @Size(max = NAMES) List<@NotNull @Text(max = 100) String> categories) {}

    record EscalationBody(@NotNull Long afterSeconds, @NotNull @Text(max = 10) String toLevel) {}

    record NoticeBody(SlaNotice.@Nullable Cause on, @Nullable String to) {}
}
