package com.flashafrica.support.standalone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * {@code docs/configuration.md} is what the typed settings and their comments say. Written anew by
 * {@code -Dconfiguration.update}; review the difference like code.
 */
class ConfigurationReferenceTest {
    private static final Path FILE = Path.of("..", "docs", "configuration.md");
    private static final Pattern SIDE =
            Pattern.compile("(command-side|query-side|platform|standalone)[-/]");
    private static final String HEAD =
            """
            # Settings
            Generated from the typed settings of both sides by a test; do not edit. A setting is given in the environment (`SUPPORT_VIEWS_SILENCE=10s`:
            dots as `_`, dashes left out) or in a file (`command-side.yml`, `query-side.yml` or `standalone.yml` in the working folder); to the jar of one
            side also as an argument (`--support.views.silence=10s`), but not to `./support`. Durations are `200ms`, `5s`, `10m`, `1d`; sizes `64KB`, `1MB`.
            Everything of [Spring Boot's own](https://docs.spring.io/spring-boot/appendix/application-properties/index.html)
            (`server.*`, `logging.*`, `management.*`, `spring.mail.*`) works as it does there.
            """;

    @Test
    void every_setting_is_in_the_reference_as_the_code_has_it() throws IOException {
        String reference = reference();
        if (System.getProperty("configuration.update") != null) {
            Files.writeString(FILE, reference);
        }
        assertThat(FILE).content().isEqualTo(reference);
    }

    private static String reference() {
        StringBuilder page = new StringBuilder(HEAD);
        byPrefix()
                .forEach((prefix, type) -> {
                    page.append("\n## ").append(prefix).append('\n');
                    page.append(words(type)).append(" *").append(side(type)).append("*\n\n");
                    page.append("| setting | type | default | meaning |\n|---|---|---|---|\n");
                    for (Setting setting : Setting.of(prefix, type)) {
                        page.append(
                                "| `%s` | %s | %s | %s |\n"
                                        .formatted(
                                                setting.name().substring(prefix.length() + 1),
                                                setting.type(),
                                                setting.standard().isEmpty()
                                                        ? ""
                                                        : "`" + setting.standard() + "`",
                                                setting.meaning().replace("|", "\\|")));
                    }
                });
        return page.toString();
    }

    private static String words(Class<?> type) {
        return SourceText.of(type).words();
    }

    private static Map<String, Class<?>> byPrefix() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, Class<?>> types = new TreeMap<>();
        for (var candidate : scan.findCandidateComponents("com.flashafrica.support")) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            Objects.requireNonNull(candidate.getBeanClassName()), null);
            var settings = type.getAnnotation(ConfigurationProperties.class);
            if (type.isRecord() && settings != null) {
                Class<?> twin = types.put(settings.value(), type);
                assertThat(twin).as("two types for %s", settings.value()).isNull();
            }
        }
        return types;
    }

    private static String side(Class<?> type) {
        Matcher side =
                SIDE.matcher(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        String found = "";
        while (side.find()) {
            found = side.group(1);
        }
        return found.equals("platform") ? "both sides" : found;
    }
}
