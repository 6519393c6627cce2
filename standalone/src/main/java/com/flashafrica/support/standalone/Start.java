package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.demo.Demo;
import java.io.PrintStream;
import java.nio.file.Path;
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
            AccountsFile.in(data).show(platform.accountsMade(), out);
            out.println("Flash Africa Support is ready on " + address);
            new CountDownLatch(1).await();
        }
    }
}
