package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Api;
import com.flashafrica.support.standalone.client.Progress;
import com.flashafrica.support.standalone.client.Readiness;
import com.flashafrica.support.standalone.folder.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides in this process, on stores of their own; what a newcomer runs. */
public final class Platform implements AutoCloseable {
    private final Closing open = new Closing();
    private final Progress progress;
    private @Nullable DataFolder folder;
    private @Nullable Inside inside;
    private List<LocalAccount> made = List.of();

    /**
     * @param progress shows how far the read models are when there are many events
     */
    public Platform(Progress progress) {
        this.progress = progress;
    }

    /**
     * Returns once commands and views work, with the address.
     *
     * @param port 0 for any that is free
     * @throws CannotStart with what stands in the way
     */
    public String start(Path data, int port) {
        Address.mustBeFree(port);
        DataFolder folder = open.add(DataFolder.open(data));
        this.folder = folder;
        Stores stores = open.add(Stores.start(folder));
        SpringApplication application = new SpringApplication(Standalone.class);
        // Both sides may have a class of the same simple name.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setBannerMode(Banner.Mode.OFF);
        // The stores must outlive the application: this class closes the one after the other.
        application.setRegisterShutdownHook(false);
        application.addInitializers(open::add);
        ConfigurableApplicationContext context =
                application.run(StandaloneSettings.of(folder, stores, port));
        String address = Address.of(context.getEnvironment());
        inside = new Inside(context, folder.root(), new Api(address));
        made = inside.makeAccounts();
        new Readiness(inside.api(Role.ADMIN), progress).await();
        folder.announce(address);
        return address;
    }

    /** The accounts that this start made, with their passwords: to be shown once. */
    public List<LocalAccount> accountsMade() {
        return made;
    }

    /** What is started here, as the first account of that role meets it. */
    public Api api(Role role) {
        return Objects.requireNonNull(inside, "start first").api(role);
    }

    /** Does something to this folder's data unless it was done in full before. */
    void once(String what, Runnable work) {
        DataFolder running = Objects.requireNonNull(folder, "start first");
        if (!running.isDone(what)) {
            work.run();
            running.noteDone(what);
        }
    }

    /** Answers what was asked, stops the appender, then the stores, then gives the folder free. */
    @Override
    public void close() {
        open.close();
    }
}
