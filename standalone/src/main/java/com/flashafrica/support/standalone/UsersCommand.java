package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.client.Users;
import com.flashafrica.support.ticketing.Level;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts of a running platform. */
@Command(
        name = "users",
        synopsisSubcommandLabel = "COMMAND",
        description = "Look after accounts of the running platform.",
        subcommands = CommandLine.HelpCommand.class)
final class UsersCommand {
    private final PrintStream out;

    UsersCommand(PrintStream out) {
        this.out = out;
    }

    @Command(description = "Make an account, and show its password once.")
    int add(
            @Parameters(paramLabel = "NAME", description = "To sign in by.") String username,
            @Option(
                            names = "--role",
                            required = true,
                            description = "One of ${COMPLETION-CANDIDATES}.")
                    Role role,
            @Option(names = "--level", description = "Of an agent: ${COMPLETION-CANDIDATES}.")
                    @Nullable Level level,
            @Option(names = "--name", description = "What the person is called.")
                    @Nullable String name,
            @Option(names = "--email", description = "Where mails reach the person.")
                    @Nullable String email,
            @Mixin Data data,
            @Mixin Target target) {
        Map<String, @Nullable String> options = new HashMap<>();
        options.put("role", role.name());
        options.put("level", level == null ? null : level.name());
        options.put("name", name);
        options.put("email", email);
        users(target, data).add(username, options);
        return ExitCode.OK;
    }

    @Command(description = "Give an account a new password, and show it once.")
    int reset(
            @Parameters(paramLabel = "NAME") String username,
            @Mixin Data data,
            @Mixin Target target) {
        String password = users(target, data).reset(username);
        if (target.url().isEmpty()) {
            AccountsFile.in(data.folder()).changed(username, password);
        }
        return ExitCode.OK;
    }

    @Command(description = "Let nobody sign in to an account, and end its sessions.")
    int disable(
            @Parameters(paramLabel = "NAME") String username,
            @Mixin Data data,
            @Mixin Target target) {
        users(target, data).setEnabled(username, false);
        return ExitCode.OK;
    }

    @Command(description = "Let an account be signed in to again.")
    int enable(
            @Parameters(paramLabel = "NAME") String username,
            @Mixin Data data,
            @Mixin Target target) {
        users(target, data).setEnabled(username, true);
        return ExitCode.OK;
    }

    @Command(description = "Show every account.")
    int list(@Mixin Data data, @Mixin Target target) {
        users(target, data).list();
        return ExitCode.OK;
    }

    private Users users(Target target, Data data) {
        return new Users(target.api(data, Role.ADMIN), out);
    }
}
