package com.flashafrica.support.satisfaction.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where requesters reach this platform from outside. */
public final class PublicAddress {
    private final @Nullable String base;
    private final Environment environment;

    PublicAddress(RatingSettings settings, Environment environment) {
        this.base = settings.baseUrl();
        this.environment = environment;
    }

    /** Completed each time: standalone knows its port only once it listens. */
    public Optional<String> link(String token) {
        return Optional.ofNullable(base)
                .map(environment::resolveRequiredPlaceholders)
                .map(known -> known.replaceAll("/+$", "") + "/r/" + token);
    }

    boolean isKnown() {
        return base != null;
    }
}
