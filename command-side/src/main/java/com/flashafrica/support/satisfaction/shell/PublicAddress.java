package com.flashafrica.support.satisfaction.shell;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** Where requesters reach this platform from outside. */
public final class PublicAddress {
    private static final String NAME = "support.satisfaction.base-url";

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** Looked up each time: standalone knows its port only once it listens. */
    public Optional<String> link(String token) {
        return Optional.ofNullable(environment.getProperty(NAME))
                .map(base -> base.replaceAll("/+$", "") + "/r/" + token);
    }

    boolean isKnown() {
        return environment.getProperty(NAME) != null;
    }
}
