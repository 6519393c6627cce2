package com.flashafrica.support.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** Everything of both sides. */
@SpringBootApplication(scanBasePackages = "com.flashafrica.support")
class Standalone {
    /** Threads of its own: with shared ones, a platform that ends would stop all in its process. */
    @Bean
    static ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}
