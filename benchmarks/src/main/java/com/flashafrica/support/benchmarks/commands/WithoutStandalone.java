package com.flashafrica.support.benchmarks.commands;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the component scan of the root away from what only the whole platform in one process needs;
 * its embedded server is all that a benchmark wants of it.
 */
final class WithoutStandalone extends TypeExcludeFilter
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutStandalone", this);
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getClassMetadata()
                .getClassName()
                .startsWith("com.flashafrica.support.standalone.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutStandalone;
    }

    @Override
    public int hashCode() {
        return WithoutStandalone.class.hashCode();
    }
}
