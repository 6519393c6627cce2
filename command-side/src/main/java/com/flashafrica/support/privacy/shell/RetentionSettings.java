package com.flashafrica.support.privacy.shell;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How long what people said may be kept after their tickets are closed. Nobody is erased by it
 * unless something is set here.
 *
 * @param categories by the category of a ticket
 * @param others for tickets of any other category, and of none; such tickets are kept for ever when
 *     it is not set
 * @param every how often it is looked whose time is over
 * @param atOnce how many people are erased then, at most; the rest has to wait for the next time
 */
@ConfigurationProperties("support.privacy.retention")
public record RetentionSettings(
        @DefaultValue Map<String, Duration> categories,
        @Name("default") @Nullable Duration others,
        @DefaultValue("1h") Duration every,
        @DefaultValue("1000") int atOnce) {
    public RetentionSettings {
        categories = Map.copyOf(categories);
        boolean negative = categories.values().stream().anyMatch(Duration::isNegative);
        if (negative || (others != null && others.isNegative())) {
            throw new IllegalArgumentException("nothing can be erased before it was closed");
        }
    }

    boolean isOn() {
        return others != null || !categories.isEmpty();
    }
}
