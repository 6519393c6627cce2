package com.flashafrica.support.platform.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of exports.
 *
 * @param atOnce how many may be written or sent at the same moment; others are told to come back
 * @param folder where they are written before they are sent; {@code support-exports-USER} among the
 *     system's temporary files when it is not said
 */
@ConfigurationProperties("support.exports")
record ExportSettings(@DefaultValue("4") int atOnce, @Nullable Path folder) {
    /** Where each process has a folder of its own. */
    Path shared() {
        return folder != null
                ? folder
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "support-exports-" + System.getProperty("user.name"));
    }
}
