package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.backup.Backup;
import com.flashafrica.support.standalone.backup.BackupFolder;
import com.flashafrica.support.standalone.backup.Restore;
import com.flashafrica.support.standalone.client.Import;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.client.Rebuild;
import com.flashafrica.support.standalone.cluster.ClusterPlan;
import com.flashafrica.support.standalone.cluster.RunCluster;
import com.flashafrica.support.standalone.faults.FaultArguments;
import com.flashafrica.support.standalone.faults.RunFaults;
import com.flashafrica.support.standalone.verify.KeptFiles;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.standalone.verify.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code ./support} runs. Exit code 0: done; 1: it could not; 2: it was asked wrongly. */
@Command(
        name = "support",
        synopsisSubcommandLabel = "COMMAND",
        description = "The support platform on one machine.",
        subcommands = CommandLine.HelpCommand.class)
public final class Support {
    private final PrintStream out;

    Support(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        // Not a line of a library's on the console before logging knows its file.
        LoggingSystem.get(Support.class.getClassLoader()).beforeInitialize();
        System.exit(commandLine(System.out).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out) {
        return new CommandLine(new Support(out))
                .addSubcommand(new UsersCommand(out))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(OneSentence.of(failure));
                    return ExitCode.SOFTWARE;
                });
    }

    @Command(description = "Start the platform and print its address when ready.")
    int start(
            @Option(names = "--port", defaultValue = "8080", description = "8080 unless said.")
                    int port,
            @Mixin Data data,
            @Option(names = "--demo", description = "Fill in a small lively data set.")
                    boolean demo)
            throws InterruptedException {
        new Start(out).run(data.folder(), port, demo);
        return ExitCode.OK;
    }

    @Command(description = "Start the split shape: two processes of each side behind a proxy.")
    int cluster(
            @Option(names = "--port", defaultValue = "8080", description = "8080 unless said.")
                    int port,
            @Mixin Data data)
            throws InterruptedException {
        new RunCluster(out).run(ClusterPlan.twoOfEach(data.folder(), port));
        return ExitCode.OK;
    }

    @Command(description = "Hurt a cluster of its own in many ways; 1 if anything is lost.")
    int faults(@Mixin FaultArguments arguments) throws IOException {
        return new RunFaults(out).run(arguments.options()).ok() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(name = "import", description = "Take in a history, and show how far it is.")
    int takeIn(
            @Parameters(paramLabel = "FILE", description = "ServiceNow's CSV, or NDJSON.")
                    Path file,
            @Option(names = "--source", description = "The system it comes from.")
                    @Nullable String source,
            @Mixin Data data,
            @Mixin Target target)
            throws IOException {
        Import history = new Import(target.api(data, Role.LEAD), out, Progress.on(out));
        return history.run(file, source) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(description = "Build a read model again from the ledger, or all of them.")
    int rebuild(
            @Parameters(paramLabel = "VIEW", arity = "0..1") @Nullable String view,
            @Mixin Data data,
            @Mixin Target target) {
        new Rebuild(target.api(data, Role.ADMIN), out, Progress.on(out)).run(view);
        return ExitCode.OK;
    }

    @Command(description = "Print an access token, good for some minutes, for scripts.")
    int token(
            @Option(
                            names = "--role",
                            defaultValue = "LEAD",
                            description = "One of ${COMPLETION-CANDIDATES}; LEAD unless said.")
                    Role role,
            @Mixin Data data) {
        out.println(new Target().token(data, role));
        return ExitCode.OK;
    }

    @Command(description = "Check every event, the tree over them, and what was signed of it.")
    int verify(
            @Mixin Data data,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "A checkpoint that you kept; may be repeated.")
                    @Nullable List<Path> checkpoints,
            @Option(
                            names = "--key",
                            description =
                                    "A key you trust; may be repeated. The ledger's first without.")
                    @Nullable List<String> keys)
            throws SQLException, IOException {
        Kept kept = KeptFiles.of(checkpoints, keys);
        boolean sound = new Verify(out, Progress.on(out)).run(data.folder(), kept);
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(description = "Bring the database schema up to date; start does it by itself.")
    int migrate(
            @Mixin Data data,
            @Option(
                            names = "--jdbc-url",
                            defaultValue = "${env:SUPPORT_LEDGER_URL}",
                            description = "Of a database elsewhere; $SUPPORT_LEDGER_URL.")
                    @Nullable String jdbcUrl,
            @Option(names = "--user", defaultValue = "${env:SUPPORT_LEDGER_USERNAME}")
                    @Nullable String user) {
        Migrate migrate = new Migrate(out);
        if (jdbcUrl == null) {
            migrate.in(data.folder());
        } else {
            migrate.at(jdbcUrl, user, System.getenv("SUPPORT_LEDGER_PASSWORD"));
        }
        return ExitCode.OK;
    }

    @Command(description = "Copy ledger and keys while it runs: the keys apart, the newest only.")
    int backup(
            @Parameters(paramLabel = "DIR", description = "Takes one dated file more.") Path folder,
            @Mixin Data data,
            @Option(names = "--keys", paramLabel = "DIR", description = "For the keys; DIR/keys.")
                    @Nullable Path keys)
            throws SQLException, IOException {
        Backup backup = new Backup(out, Progress.on(out));
        return backup.run(data.folder(), BackupFolder.of(folder, keys))
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    @Command(description = "Make a new data folder of a backup, and prove what it holds.")
    int restore(
            @Parameters(paramLabel = "DIR", description = "Where backups lie.") Path folder,
            @Option(names = "--data", required = true, paramLabel = "DIR", description = "New.")
                    Path data,
            @Option(names = "--keys", paramLabel = "DIR", description = "Of the keys; DIR/keys.")
                    @Nullable Path keys,
            @Option(
                            names = "--backup",
                            paramLabel = "FILE",
                            description = "By its name in DIR; the newest unless said.")
                    @Nullable String name,
            @Option(names = "--checkpoint", paramLabel = "FILE", description = "As of verify.")
                    @Nullable List<Path> checkpoints,
            @Option(names = "--key", description = "As of verify.") @Nullable List<String> trusted)
            throws SQLException, IOException {
        new Restore(out, Progress.on(out))
                .run(BackupFolder.of(folder, keys), name, data, KeptFiles.of(checkpoints, trusted));
        return ExitCode.OK;
    }

    @Command(hidden = true, description = "Run through everything once, for the AOT cache.")
    int rehearse() throws IOException {
        new Rehearsal().run();
        return ExitCode.OK;
    }
}
