package com.flashafrica.support.benchmarks.server;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the embedded MongoDB is, so that its driver can be asked for the same documents. */
@Component
class TellsStores {
    static final String SAYS = "views are kept at ";

    TellsStores(Environment environment) {
        System.out.println(SAYS + environment.getProperty("support.mongo.uri"));
    }
}
