package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.client.Api;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.demo.Demo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The whole platform once on a folder of its own, used a little, and stopped: the JVM remembers
 * what it loaded in its AOT cache, and every later start takes half the time.
 */
final class Rehearsal {
    private static final List<String> READS =
            List.of(
                    "/api/v1/tickets?limit=5",
                    "/api/v1/notifications",
                    "/api/v1/metrics/tickets",
                    "/api/v1/views");

    void run() throws IOException {
        Path folder = Files.createTempDirectory("support-rehearsal");
        Progress silent = Progress.on(new PrintStream(PrintStream.nullOutputStream()));
        try (Platform platform = new Platform(silent)) {
            platform.start(folder, 0);
            Api api = platform.api(Role.LEAD);
            new Demo(api).tell();
            READS.forEach(api::get);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
