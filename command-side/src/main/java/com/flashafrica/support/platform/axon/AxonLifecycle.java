package com.flashafrica.support.platform.axon;

import com.flashafrica.support.platform.command.CommandAdmission;
import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;

/**
 * Starts handling before the web server takes requests, and ends after it stopped: admits no more,
 * lets running commands end, then stops the policies. The appender is closed after that.
 */
final class AxonLifecycle implements SmartLifecycle {
    private final Configuration axon;
    private final CommandAdmission admission;
    private volatile boolean running;

    AxonLifecycle(Configuration axon, CommandAdmission admission) {
        this.axon = axon;
        this.admission = admission;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        admission.close();
        axon.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the web server's, which is close to the largest number there is. */
    @Override
    public int getPhase() {
        return 0;
    }
}
