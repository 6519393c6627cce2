package com.flashafrica.support.standalone.faults.early;

import com.flashafrica.support.ledger.Appender;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts an appender that lies in the place of the one that does not. */
public final class AcknowledgesTooEarly
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new Replacing());
    }

    private record Replacing() implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Appender appender ? new EarlyAppender(appender) : bean;
        }
    }
}
