package com.flashafrica.support.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder is meant. */
final class Data {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where everything is kept; ./data unless said.")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }
}
