package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.demo.Demo;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs until it is told to stop. */
final class Start {
    private final PrintStream out;

    Start(PrintStream out) {
        this.out = out;
    }

    void run(Path data, int port, boolean demo) throws InterruptedException {
        try (Platform platform = new Platform(Progress.on(out))) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
            String address = platform.start(data, port);
            if (demo) {
                platform.once("demo", () -> new Demo(platform.api(Role.LEAD)).tell());
            }
            show(platform.accountsMade(), AccountsFile.in(data).path());
            out.println("Flash Africa Support is ready on " + address);
            new CountDownLatch(1).await();
        }
    }

    /** This once: afterwards they are in the file, for its owner alone. */
    private void show(List<LocalAccount> made, Path file) {
        if (!made.isEmpty()) {
            out.println("Accounts, shown this once and kept in " + file + ":");
            made.forEach(
                    account -> out.printf("  %-10s %s%n", account.username(), account.password()));
        }
    }
}
