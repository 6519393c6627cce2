package com.flashafrica.support;

import org.springframework.context.ConfigurableApplicationContext;

/** Starts the query side as its main class does. */
public final class QuerySideStarter {
    private QuerySideStarter() {}

    public static ConfigurableApplicationContext start(String... arguments) {
        return QuerySide.application().run(arguments);
    }
}
