package com.flashafrica.support.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.standalone.folder.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever stands in the way is said in one sentence, and the exit code is not 0. */
class SupportTest {
    @TempDir private Path folder;

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            Said said = support("start", "--port", port, "--data", folder + "/data");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.complaint())
                    .isEqualTo("Port %s is taken. Choose another with --port N.\n", port);
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_folder_in_use_is_named_with_whoever_uses_it() {
        try (DataFolder open = DataFolder.open(folder)) {
            Said said = support("start", "--port", "0", "--data", folder.toString());

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.complaint())
                    .isEqualTo(
                            "The data folder %s is in use by another instance (process %d).\n",
                            folder, ProcessHandle.current().pid());
            assertThat(open.postgres()).doesNotExist();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Said said = support("start", "--port", "0", "--data", file + "/data");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.complaint()).contains("file/data cannot be written").hasLineCount(1);
    }

    @Test
    void a_command_without_a_running_platform_says_so() throws IOException {
        Path file = Files.createFile(folder.resolve("history.csv"));

        Said said = support("import", file.toString(), "--data", folder.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.complaint()).contains("Nothing runs on " + folder).hasLineCount(1);
    }

    @Test
    void a_platform_that_does_not_answer_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("history.csv"));

        Said said = support("import", file.toString(), "--url", "http://127.0.0.1:1");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.complaint())
                .isEqualTo("Nobody answers on http://127.0.0.1:1. Is it running?\n");
    }

    @Test
    void there_is_nothing_to_verify_where_there_is_no_ledger() {
        Said said = support("verify", "--data", folder.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.complaint()).isEqualTo("There is no ledger in %s.\n", folder);
    }

    @Test
    void an_unknown_option_is_a_wrong_question() {
        Said said = support("start", "--prot", "80");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.complaint()).contains("--prot", "--port");
    }

    @Test
    void help_says_more_of_every_command_that_the_launcher_names() throws IOException {
        String launcher = Files.readString(Path.of("..", "support"));
        List<String> named =
                Pattern.compile("(?m)^\\./support ([a-z]+)")
                        .matcher(launcher)
                        .results()
                        .map(line -> line.group(1))
                        .filter(command -> !List.of("help", "bench").contains(command))
                        .distinct()
                        .toList();
        assertThat(named).contains("start", "users");
        // Benchmarks are a program of their own, which the launcher asks itself.
        assertThat(launcher).contains("[ \"$*\" != 'help bench' ] || set -- bench --help\n");
        for (String command : named) {
            StringWriter shown = new StringWriter();
            CommandLine line = Support.commandLine(nowhere());
            line.setOut(new PrintWriter(shown, true));
            assertThat(line.execute("help", command)).as(command).isZero();
            assertThat(shown.toString()).contains("support " + command);
        }
    }

    record Said(int exitCode, String complaint) {}

    private static Said support(String... arguments) {
        StringWriter complaint = new StringWriter();
        CommandLine line = Support.commandLine(nowhere()).setErr(new PrintWriter(complaint, true));
        return new Said(line.execute(arguments), complaint.toString());
    }

    private static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
