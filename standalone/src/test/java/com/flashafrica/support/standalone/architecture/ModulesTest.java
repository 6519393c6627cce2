package com.flashafrica.support.standalone.architecture;

import static com.flashafrica.support.standalone.architecture.CodeBase.CLASSES;
import static com.flashafrica.support.standalone.architecture.CodeBase.module;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which module may know which. Maven keeps most of it; split packages would get around Maven. */
class ModulesTest {
    @Test
    void every_module_is_seen() {
        assertThat(CLASSES.stream().map(CodeBase::module).distinct().sorted())
                .containsExactly(
                        "command-side",
                        "event-ledger",
                        "event-ledger-verifier",
                        "platform",
                        "query-side",
                        "shared-kernel",
                        "standalone");
    }

    @Test
    void the_two_sides_never_see_each_other() {
        noClasses()
                .that(are("command-side"))
                .should()
                .dependOnClassesThat(are("query-side"))
                .check(CLASSES);
        noClasses()
                .that(are("query-side"))
                .should()
                .dependOnClassesThat(are("command-side"))
                .check(CLASSES);
    }

    @Test
    void the_ledger_knows_nothing_of_ours() {
        noClasses()
                .that(are("event-ledger"))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are of another module of ours",
                                type ->
                                        CodeBase.isOurs(type)
                                                && !module(type).equals("event-ledger")))
                .check(CLASSES);
    }

    /** A verifier that shares code with the writer repeats the writer's mistakes. */
    @Test
    void the_verifier_needs_nothing_but_the_platform_it_runs_on() {
        classes()
                .that(are("event-ledger-verifier"))
                .should()
                .onlyDependOnClassesThat(
                        are("event-ledger-verifier")
                                .or(resideInAPackage("java.."))
                                .or(resideInAPackage("org.jspecify.annotations..")))
                .check(CLASSES);
    }

    @Test
    void the_published_language_needs_no_framework_but_two_sets_of_annotations() {
        classes()
                .that(are("shared-kernel"))
                .should()
                .onlyDependOnClassesThat(
                        are("shared-kernel")
                                .or(resideInAPackage("java.."))
                                .or(resideInAPackage("org.jspecify.annotations.."))
                                .or(resideInAPackage("com.fasterxml.jackson.annotation.."))
                                .or(
                                        describe(
                                                "are annotations of Axon's",
                                                type ->
                                                        type.isAnnotation()
                                                                && type.getPackageName()
                                                                        .startsWith(
                                                                                "org.axonframework"))))
                .check(CLASSES);
    }

    @Test
    void no_package_is_spread_over_two_modules() {
        var modules =
                CLASSES.stream()
                        .filter(type -> !type.getPackageName().equals(CodeBase.ROOT))
                        .collect(
                                groupingBy(
                                        JavaClass::getPackageName,
                                        mapping(CodeBase::module, toCollection(TreeSet::new))));
        modules.values().removeIf(spread -> spread.size() == 1);

        assertThat(modules)
                .as("package-private would mean nothing there")
                .isEqualTo(Map.<String, Set<String>>of());
    }

    private static DescribedPredicate<JavaClass> are(String module) {
        return describe(
                "are of " + module, type -> CodeBase.isOurs(type) && module(type).equals(module));
    }
}
