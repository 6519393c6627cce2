package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in this process, on stores of their own; what a newcomer runs. */
public final class Platform implements AutoCloseable {
    private final Closing open = new Closing();

    /**
     * Returns once commands and views work, with the address.
     *
     * @param port 0 for any that is free
     * @throws CannotStart with what stands in the way
     */
    public String start(Path data, int port) {
        Address.mustBeFree(port);
        DataFolder folder = open.add(DataFolder.open(data));
        Stores stores = open.add(Stores.start(folder));
        SpringApplication application = new SpringApplication(Standalone.class);
        application.setBannerMode(Banner.Mode.OFF);
        // The stores must outlive the application: this class closes the one after the other.
        application.setRegisterShutdownHook(false);
        application.addInitializers(open::add);
        ConfigurableApplicationContext context =
                application.run(StandaloneSettings.of(folder, stores, port));
        String address = Address.of(context.getEnvironment());
        folder.announce(address);
        return address;
    }

    /** Answers what was asked, stops the appender, then the stores, then gives the folder free. */
    @Override
    public void close() {
        open.close();
    }
}
