package com.flashafrica.support.standalone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running platform is meant, when it is not the one of the data folder. */
final class Target {
    @Option(
            names = "--url",
            description = "Of a platform elsewhere; that of the data folder unless said.")
    private @Nullable String url;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }
}
