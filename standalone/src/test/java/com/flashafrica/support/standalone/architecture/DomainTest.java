package com.flashafrica.support.standalone.architecture;

import static com.flashafrica.support.standalone.architecture.CodeBase.CLASSES;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** What decides and what folds is plain Java: given this, that, on any machine, at any time. */
class DomainTest {
    @Test
    void deciding_needs_nothing_but_java_and_the_published_language() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "are plain values",
                                type ->
                                        type.getPackageName().contains(".domain")
                                                || isValue(type.getPackageName())
                                                || (CodeBase.isOurs(type)
                                                        && CodeBase.module(
                                                                        type.getBaseComponentType())
                                                                .equals("shared-kernel"))))
                .check(CLASSES);
    }

    @Test
    void folding_needs_no_framework_and_no_clock() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Fold")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.springframework..",
                                "org.axonframework..",
                                "com.mongodb..",
                                "reactor..",
                                "tools.jackson..",
                                "java.sql..",
                                "java.io..",
                                "java.net..",
                                "java.nio.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
    }

    private static boolean isValue(String packageName) {
        return packageName.equals("java.lang")
                || packageName.equals("java.lang.invoke")
                || packageName.equals("java.lang.runtime")
                || packageName.equals("java.time")
                || packageName.startsWith("java.util")
                || packageName.startsWith("org.jspecify");
    }
}
