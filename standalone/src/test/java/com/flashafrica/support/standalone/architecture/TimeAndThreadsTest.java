package com.flashafrica.support.standalone.architecture;

import static com.flashafrica.support.standalone.architecture.CodeBase.CLASSES;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One clock, and no thread that waits where it must not. */
class TimeAndThreadsTest {
    @Test
    void only_platform_time_looks_at_the_machines_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..platform.time..")
                .should()
                .callMethodWhere(
                        target(owner(resideInAPackage("java.time..")))
                                .and(target(name("now")))
                                .as("it asks java.time for now"))
                .orShould()
                .callMethodWhere(
                        target(owner(type(Clock.class)))
                                .and(target(nameMatching("system.*|tick.*"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void nobody_blocks_on_a_publisher_but_the_projector() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..platform.projection..")
                .should()
                .callMethodWhere(
                        target(owner(type(Mono.class)).or(owner(type(Flux.class))))
                                .and(target(nameMatching("block.*|to(Iterable|Stream)"))))
                .check(CLASSES);
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(CLASSES);
    }
}
