package com.flashafrica.support;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The side that decides, as a process of its own. Its settings have a file of their own name. */
@SpringBootApplication
public class CommandSide {
    public static void main(String[] args) {
        application().run(args);
    }

    /** Ready to run; arguments and the environment win over {@code command-side.yml}. */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandSide.class)
                .properties("spring.config.name=command-side");
    }
}
