package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.platform.database.DatabaseMigration;
import com.flashafrica.support.standalone.Address;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.Closing;
import com.flashafrica.support.standalone.EmbeddedPostgres;
import com.flashafrica.support.standalone.Platform;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.mongo.WireMongo;
import com.flashafrica.support.standalone.postgres.FreePort;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.standalone.proxy.Proxy;
import com.flashafrica.support.standalone.proxy.RoutingTable;
import com.flashafrica.support.standalone.proxy.Server;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The split shape on one machine: several processes of each side on one PostgreSQL and one server
 * of MongoDB's protocol, behind a proxy. Same data folder as the platform in one process.
 */
public final class Cluster implements AutoCloseable {
    private static final long LOOK_NANOS = 50_000_000;

    private final Closing open = new Closing();
    private final List<SideProcess> sides = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private List<LocalAccount> made = List.of();
    private @Nullable PostgresServer postgres;
    private @Nullable WireMongo mongo;
    private @Nullable Proxy proxy;

    /**
     * Returns once every process is ready.
     *
     * @throws CannotStart with what stands in the way
     */
    public void start(ClusterPlan plan) {
        Address.mustBeFree(plan.port());
        prepare(plan);
        DataFolder folder = open.add(DataFolder.open(plan.data()));
        PostgresServer postgres = open.add(EmbeddedPostgres.start(folder));
        this.postgres = postgres;
        WireMongo mongo = open.add(WireMongo.start());
        this.mongo = mongo;
        int port = plan.port() == 0 ? FreePort.onLoopback() : plan.port();
        new DatabaseMigration(postgres.access().source()).migrate();
        SideSettings settings =
                new SideSettings(
                        folder,
                        postgres.access(),
                        QueryLogin.renew(postgres.access()),
                        mongo.uri(),
                        "http://%s:%d".formatted(Address.HOST, port),
                        plan.settings());
        make(SideKind.COMMAND_SIDE, plan.commandSides(), plan, settings, folder);
        make(SideKind.QUERY_SIDE, plan.querySides(), plan, settings, folder);
        open.add(this::stopSides);
        sides.forEach(SideProcess::start);
        proxy = open.add(Proxy.start(port, RoutingTable.read(), serversBySide()));
        awaitAllReady(folder);
        folder.announce(address());
    }

    /**
     * A folder that was never used begins as one process, which makes the keys that all processes
     * share, and the first accounts.
     */
    private void prepare(ClusterPlan plan) {
        if (AccountsFile.in(plan.data()).read().isEmpty()) {
            try (Platform first =
                    new Platform(Progress.on(new PrintStream(PrintStream.nullOutputStream())))) {
                first.start(plan.data(), 0);
                made = first.accountsMade();
            }
        }
    }

    /** The accounts that this start made, with their passwords: to be shown once. */
    public List<LocalAccount> accountsMade() {
        return made;
    }

    private void make(
            SideKind kind, int count, ClusterPlan plan, SideSettings settings, DataFolder folder) {
        for (int number = 1; number <= count; number++) {
            String name = kind.module() + "-" + number;
            int port = FreePort.onLoopback();
            SideProcess side =
                    new SideProcess(
                            kind,
                            name,
                            port,
                            folder.log(name + "-console"),
                            plan.javaOptions(),
                            plan.classPath(),
                            settings.environment(kind, name));
            sides.add(side);
            servers.add(new Server(name, side.address()));
        }
    }

    private Map<String, List<Server>> serversBySide() {
        return servers.stream()
                .collect(Collectors.groupingBy(server -> side(server.name()).kind().module()));
    }

    private void awaitAllReady(DataFolder folder) {
        while (!servers.stream().allMatch(Server::isReady)) {
            for (SideProcess side : sides) {
                if (!side.isAlive()) {
                    throw new CannotStart(
                            "%s ended before it was ready. See %s"
                                    .formatted(side.name(), folder.log(side.name())));
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.interrupted()) {
                throw new CannotStart("Told to stop while starting.");
            }
        }
    }

    /** Where people reach it: that of the proxy. */
    public String address() {
        return Objects.requireNonNull(proxy, "start first").address();
    }

    /** All processes of both sides. */
    public List<SideProcess> sides() {
        return List.copyOf(sides);
    }

    public List<SideProcess> sides(SideKind kind) {
        return sides.stream().filter(side -> side.kind() == kind).toList();
    }

    public SideProcess side(String name) {
        return sides.stream()
                .filter(side -> side.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** What the proxy thinks of that process. */
    public Server server(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    public PostgresServer postgres() {
        return Objects.requireNonNull(postgres, "start first");
    }

    public WireMongo mongo() {
        return Objects.requireNonNull(mongo, "start first");
    }

    /** All at the same time, since each may take a while over what it has begun. */
    private void stopSides() {
        sides.forEach(SideProcess::terminate);
        sides.forEach(SideProcess::close);
    }

    /** Lets nobody in any more, stops the sides, then the stores, then gives the folder free. */
    @Override
    public void close() {
        open.close();
    }
}
