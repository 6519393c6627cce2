package com.flashafrica.support.standalone.faults.inside;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;

/**
 * Copies a few classes into a folder of their own, for the class path of a trial's processes:
 * nothing else of the platform's has them there, and no product starts with them.
 */
public final class InsideClasses {
    private static final String FACTORIES = "META-INF/spring.factories";

    private InsideClasses() {}

    /** What every trial has. */
    public static List<Class<?>> ofEveryTrial() {
        return List.of(ClockThatMayBeStepped.class, SteppedClock.class);
    }

    /**
     * @param folder made when it is not there
     * @param types with all that they are made of; initializers among them are called by Spring
     */
    public static void write(Path folder, List<Class<?>> types) {
        try {
            List<Class<?>> all = new ArrayList<>();
            types.forEach(type -> {
                all.add(type);
                all.addAll(List.of(type.getDeclaredClasses()));
            });
            for (Class<?> type : all) {
                copy(folder, type);
            }
            Path factories = folder.resolve(FACTORIES);
            Files.createDirectories(factories.getParent());
            Files.writeString(factories, factories(types));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written.".formatted(folder), e);
        }
    }

    private static String factories(List<Class<?>> types) {
        return types.stream()
                .filter(ApplicationContextInitializer.class::isAssignableFrom)
                .map(Class::getName)
                .collect(
                        Collectors.joining(
                                ",", ApplicationContextInitializer.class.getName() + "=", "\n"));
    }

    private static void copy(Path folder, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException(name + " is not there");
            }
            Files.write(target, bytes.readAllBytes());
        }
    }
}
