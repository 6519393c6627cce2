package com.flashafrica.support.benchmarks.commands;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the component scan of the root to the command side's own classes, as they are on its class
 * path when it runs alone.
 */
final class CommandSideAlone extends TypeExcludeFilter
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** From a jar or from a module's folder. */
    private static final Pattern OTHERS =
            Pattern.compile("/(query-side|standalone|benchmarks)(-[^/]*\\.jar!|/target/classes)/");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("commandSideAlone", this);
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        String from = reader.getResource().getURL().toString();
        return OTHERS.matcher(from).find();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandSideAlone;
    }

    @Override
    public int hashCode() {
        return CommandSideAlone.class.hashCode();
    }
}
