package com.flashafrica.support.privacy.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an erasure is brought to its end.
 *
 * @param againAfter when what is known of the person is looked for once more, for whatever was on
 *     its way when it was erased
 * @param rotateWithin how soon the master key is replaced; erasures within this time share one
 *     replacement
 */
@ConfigurationProperties("support.privacy.erasure")
public record ErasureSettings(
        @DefaultValue("20s") Duration againAfter, @DefaultValue("1m") Duration rotateWithin) {
    public ErasureSettings {
        if (againAfter.isNegative() || rotateWithin.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "an erasure is brought to its end after it was made");
        }
    }
}
