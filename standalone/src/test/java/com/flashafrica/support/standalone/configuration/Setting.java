package com.flashafrica.support.standalone.configuration;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/** One setting that somebody may give, by its full name. */
record Setting(String name, String type, String standard, String meaning) {

    /** Those of a record of settings, and of the records in it. */
    static List<Setting> of(String prefix, Class<?> type) {
        SourceText text = SourceText.of(type);
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(called(type, component));
            Class<?> inside = recordIn(component.getGenericType());
            if (inside == null) {
                settings.add(
                        new Setting(
                                name,
                                readable(component.getGenericType()),
                                standard(type, component),
                                text.parameters().getOrDefault(component.getName(), "")));
            } else {
                settings.addAll(of(name + by(component.getType()), inside));
            }
        }
        return settings;
    }

    private static String by(Class<?> container) {
        if (Map.class.isAssignableFrom(container)) {
            return ".<name>";
        }
        return List.class.isAssignableFrom(container) ? "[n]" : "";
    }

    private static @Nullable Class<?> recordIn(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] arguments = of.getActualTypeArguments();
            return recordIn(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> one && one.isRecord() ? one : null;
    }

    /** Some names are Java's own, so that no component can have them. */
    private static String called(Class<?> type, RecordComponent component) {
        return written(Name.class, type, component)
                .map(Name::value)
                .findFirst()
                .orElse(component.getName());
    }

    private static String standard(Class<?> type, RecordComponent component) {
        return written(DefaultValue.class, type, component)
                .map(standard -> String.join(", ", standard.value()))
                .findFirst()
                .orElse("");
    }

    /** What the source says at a component: the record's own parameter carries it. */
    private static <A extends Annotation> Stream<A> written(
            Class<A> kind, Class<?> type, RecordComponent component) {
        return Stream.of(type.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(kind)));
    }

    private static String readable(Type type) {
        if (type instanceof ParameterizedType of) {
            String inside =
                    List.of(of.getActualTypeArguments()).stream()
                            .map(Setting::readable)
                            .collect(Collectors.joining(" → "));
            return (of.getRawType() == Map.class ? "map " : "list of ") + inside;
        }
        if (type == Duration.class) {
            return "duration";
        } else if (type == DataSize.class) {
            return "size";
        } else if (type == Path.class) {
            return "file";
        } else if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == double.class) {
            return "number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type instanceof Class<?> one && one.isEnum()) {
            return List.of(one.getEnumConstants()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        return type == String.class ? "text" : ((Class<?>) type).getSimpleName();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
