package com.flashafrica.support;

import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the query side as its main class does. */
public final class QuerySideStarter {
    private QuerySideStarter() {}

    /**
     * @param clock in the place of the machine's
     */
    public static ConfigurableApplicationContext start(Clock clock, String... arguments) {
        return QuerySide.application()
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        "movedClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)))
                .run(arguments);
    }
}
