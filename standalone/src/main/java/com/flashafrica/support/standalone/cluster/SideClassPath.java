package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process runs from, less the other side and what puts both together. */
final class SideClassPath {
    private SideClassPath() {}

    /**
     * @param more comes last
     */
    static String of(SideKind side, List<Path> more) {
        Stream<String> own =
                entries()
                        .filter(entry ->
                                !isOf(side.other().module(), entry) && !isOf("standalone", entry));
        return Stream.concat(own, more.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(entry -> Stream.concat(Stream.of(entry), named(entry).stream()));
    }

    /** Those that a jar's manifest names, as that of the launcher's jar does. */
    private static List<String> named(String entry) {
        List<String> named = new ArrayList<>();
        if (entry.endsWith(".jar")) {
            try (JarFile jar = new JarFile(entry)) {
                Manifest manifest = jar.getManifest();
                String all =
                        manifest == null
                                ? null
                                : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                for (String one : all == null ? new String[0] : all.strip().split("\\s+")) {
                    if (one.startsWith("lib/")) {
                        named.add(Path.of(entry).resolveSibling(one).toString());
                    }
                }
            } catch (IOException e) {
                throw new CannotStart("%s cannot be read.".formatted(entry), e);
            }
        }
        return named;
    }

    /** A module's jar, by whatever version, or the folder of its classes. */
    private static boolean isOf(String module, String entry) {
        String path = entry.replace(File.separatorChar, '/');
        return Pattern.compile("(^|/)%s(-\\d[^/]*)?\\.jar$".formatted(module)).matcher(path).find()
                || Pattern.compile("(^|/)%s/target/(test-)?classes/?$".formatted(module))
                        .matcher(path)
                        .find();
    }
}
