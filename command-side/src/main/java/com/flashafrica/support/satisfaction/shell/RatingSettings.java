package com.flashafrica.support.satisfaction.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requesters are asked.
 *
 * @param baseUrl what links begin with: where requesters reach this platform from outside; nobody
 *     is asked without
 * @param key signs links, 16 characters at least; the same for all command-sides
 * @param keyFile made at the first start, where there is no key; nobody is asked without either
 * @param from sender of the mails; that of notifications without one
 * @param validFor how long a link can be answered
 * @param remindAfter when whoever has not answered is asked again
 * @param askWithin how long after a resolution it is still asked about: later is worse than never
 */
@ConfigurationProperties("support.satisfaction")
public record RatingSettings(
        @Nullable String baseUrl,
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable String from,
        @DefaultValue("14d") Duration validFor,
        @DefaultValue("3d") Duration remindAfter,
        @DefaultValue("1d") Duration askWithin) {
    /** Without the key: it may end up in a log. */
    @Override
    public String toString() {
        return "RatingSettings";
    }
}
