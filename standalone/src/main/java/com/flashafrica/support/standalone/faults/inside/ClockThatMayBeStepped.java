package com.flashafrica.support.standalone.faults.inside;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts a clock that may be stepped in the place of a side's own. Spring finds it by a file that
 * only a trial writes, beside a copy of this class, on the class path of its own processes.
 */
public final class ClockThatMayBeStepped
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The folder with a file of the seconds for each process, by its number. */
    public static final String FOLDER = "faults.clocks";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Path file = Path.of(folder, Long.toString(ProcessHandle.current().pid()));
            context.getBeanFactory().addBeanPostProcessor(new Replacing(file));
        }
    }

    private record Replacing(Path file) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock clock ? new SteppedClock(clock, file) : bean;
        }
    }
}
