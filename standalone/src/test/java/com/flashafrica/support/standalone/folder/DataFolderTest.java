package com.flashafrica.support.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir private Path parent;

    @Test
    void a_second_instance_is_told_who_has_the_folder() {
        Path folder = parent.resolve("data");
        try (DataFolder open = DataFolder.open(folder)) {
            assertThat(open.postgres()).isEqualTo(folder.resolve("postgres"));
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessage(
                            "The data folder %s is in use by another instance (process %d).",
                            folder, ProcessHandle.current().pid());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("file/data cannot be written")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void a_full_disk_is_told_before_anything_is_written() {
        Path folder = parent.resolve("data");

        assertThatThrownBy(() -> DataFolder.open(folder, path -> 12L << 20))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The disk of %s is full: 12 MB are free, 200 MB are needed.", folder);
        DataFolder.open(folder).close();
    }

    @Test
    void the_running_instance_says_where_it_answers_until_it_ends() {
        Path folder = parent.resolve("data");
        try (DataFolder open = DataFolder.open(folder)) {
            open.announce("http://127.0.0.1:8080");
            assertThat(DataFolder.announced(folder)).contains("http://127.0.0.1:8080");
        }
        assertThat(DataFolder.announced(folder)).isEmpty();
    }
}
