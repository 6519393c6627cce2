package com.flashafrica.support.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {
    @TempDir private Path shared;

    @Test
    void what_a_killed_process_left_is_deleted_by_the_next() throws Exception {
        Path left = Files.createDirectory(shared.resolve("process-killed"));
        Files.writeString(left.resolve("export-1.part"), "My number is …");
        Files.createFile(left.resolve("lock"));
        Path beforeItsLock = Files.createDirectory(shared.resolve("process-killed-early"));

        try (SpoolFolder _ = SpoolFolder.in(shared)) {
            assertThat(left).doesNotExist();
            assertThat(beforeItsLock).doesNotExist();
        }
    }

    @Test
    void what_another_works_with_stays_and_goes_with_it() throws Exception {
        SpoolFolder one = SpoolFolder.in(shared);
        Path file = one.file();
        try (SpoolFolder _ = SpoolFolder.in(shared)) {
            assertThat(file).exists();
            one.close();
            assertThat(file.getParent()).doesNotExist();
        }
        assertThat(shared).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }

    @Test
    void nobody_else_may_look_in() throws Exception {
        try (SpoolFolder folder = SpoolFolder.in(shared)) {
            Path file = folder.file();
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
        }
    }
}
