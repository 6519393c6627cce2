package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.accounts.AccountsFile;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Runs a cluster until it is told to stop, and says who is where. */
public final class RunCluster {
    private final PrintStream out;

    public RunCluster(PrintStream out) {
        this.out = out;
    }

    public void run(ClusterPlan plan) throws InterruptedException {
        try (Cluster cluster = new Cluster()) {
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "shutdown"));
            cluster.start(plan);
            out.printf("%-16s %s%n", "PostgreSQL", cluster.postgres().access().jdbcUrl());
            out.printf("%-16s %s%n", "MongoDB", cluster.mongo().uri());
            cluster.sides().forEach(this::introduce);
            AccountsFile.in(plan.data()).show(cluster.accountsMade(), out);
            out.println("Flash Africa Support is ready on " + cluster.address());
            new CountDownLatch(1).await();
        }
    }

    private void introduce(SideProcess side) {
        out.printf("%-16s %s, process %d%n", side.name(), side.address(), side.pid());
        side.onExit(status -> out.printf("%s ended with status %d%n", side.name(), status));
    }
}
