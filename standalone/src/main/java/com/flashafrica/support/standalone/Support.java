package com.flashafrica.support.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(OneSentence.of(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Command(description = "Start the platform and print its address when ready.")
    int start(
            @Option(names = "--port", defaultValue = "8080", description = "${DEFAULT-VALUE}")
                    int port,
            @Option(names = "--data", defaultValue = "data", paramLabel = "DIR", description = DATA)
                    Path data,
            @Option(names = "--demo", description = "Fill in a small lively data set.")
                    boolean demo)
            throws InterruptedException {
        new Start(out).run(data, port);
        return 0;
    }

    private static final String DATA = "Where everything is kept; ./data unless named.";
}
