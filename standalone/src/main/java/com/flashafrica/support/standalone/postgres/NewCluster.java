package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Made beside its place and moved there when whole: a start cut short leaves nothing to trip over.
 */
final class NewCluster {
    private final PostgresTools tools;
    private final Path cluster;

    NewCluster(PostgresTools tools, Path cluster) {
        this.tools = tools;
        this.cluster = cluster;
    }

    void create(Path passwordFile) {
        Path unfinished = cluster.resolveSibling(cluster.getFileName() + ".unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            tools.initdb(unfinished, passwordFile);
            Files.move(unfinished, cluster);
            // The new name is on disk before anything is acknowledged on the strength of it.
            try (FileChannel parent = FileChannel.open(cluster.getParent())) {
                parent.force(true);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not create its cluster in %s: %s"
                            .formatted(cluster, Complaint.of(e)),
                    e);
        }
    }
}
