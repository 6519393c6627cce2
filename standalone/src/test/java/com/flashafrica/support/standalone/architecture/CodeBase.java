package com.flashafrica.support.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Every class of every module that standalone is made of, read once for all rules. */
final class CodeBase {
    static final String ROOT = "com.flashafrica.support";

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private static final List<String> MODULES =
            List.of(
                    "shared-kernel",
                    // Before the one whose name it begins with.
                    "event-ledger-verifier",
                    "event-ledger",
                    "platform",
                    "command-side",
                    "query-side",
                    "standalone");

    private CodeBase() {}

    /** The module whose folder or jar a class was read from. */
    static String module(JavaClass type) {
        String location = type.getBaseComponentType().getSource().orElseThrow().getUri().toString();
        return MODULES.stream()
                .filter(module ->
                        location.contains("/" + module + "/target/classes/")
                                || location.contains("/" + module + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(location));
    }

    static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(ROOT);
    }

    /** The slice, or shared part, that a class belongs to: the first folder below the root. */
    static String slice(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
