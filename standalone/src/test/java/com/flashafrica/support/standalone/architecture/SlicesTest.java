package com.flashafrica.support.standalone.architecture;

import static com.flashafrica.support.standalone.architecture.CodeBase.CLASSES;
import static com.flashafrica.support.standalone.architecture.CodeBase.module;
import static com.flashafrica.support.standalone.architecture.CodeBase.slice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which slice may speak which other slice's published language. This list is the architecture. */
class SlicesTest {
    private static final Map<String, Set<String>> MAY_SPEAK =
            Map.of(
                    "ticketing", Set.of("people", "sla"),
                    "imports", Set.of("ticketing", "people"),
                    "notification", Set.of("ticketing", "sla"),
                    "satisfaction", Set.of("ticketing", "people"),
                    "analytics", Set.of("ticketing", "people", "sla"),
                    "audit",
                            Set.of(
                                    "ticketing",
                                    "sla",
                                    "notification",
                                    "people",
                                    "identity",
                                    "imports",
                                    "privacy"),
                    "privacy", Set.of("ticketing", "people", "identity"),
                    "identity", Set.of("ticketing", "people"));

    /**
     * What each event means for a ticket's progress, triage and clocks, once for all views: were it
     * told again for the figures, two pages could disagree. So could a ticket's history and its
     * audit.
     */
    private static final Set<String> SHARED_FOLDS =
            Set.of(
                    "Progress",
                    "ProgressFold",
                    "Triage",
                    "TriageFold",
                    "ClockLog",
                    "ClockFold",
                    "TicketEventFold",
                    "TicketChanges",
                    "TicketDiff$Change",
                    "Change");

    /** Who somebody is and how far they may go is asked by every slice, of the caller. */
    private static final Set<String> OF_CALLERS = Set.of("Role", "Permission", "Reach");

    /** Not slices: what all of them stand on, and what puts them together. */
    private static final Set<String> SHARED = Set.of("kernel", "ledger", "verifier", "platform");

    private static final Set<String> WHOLE = Set.of("", "standalone");

    @Test
    void a_slice_speaks_only_the_languages_it_is_allowed() {
        assertThat(crossings().filter(SlicesTest::isNotAllowed).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void another_slice_is_known_by_its_published_language_alone() {
        assertThat(
                        crossings()
                                .filter(crossing -> !isPublished(crossing.getTargetClass()))
                                .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void every_allowed_pair_is_in_use() {
        var used = new TreeSet<String>();
        crossings().forEach(crossing -> used.add(pair(crossing)));
        var allowed = new TreeSet<String>();
        MAY_SPEAK.forEach((from, all) -> all.forEach(to -> allowed.add(from + " → " + to)));

        assertThat(used).isEqualTo(allowed);
    }

    @Test
    void no_two_slices_speak_each_others_language() {
        MAY_SPEAK.forEach((from, all) -> {
            for (String to : all) {
                assertThat(reachable(to, new TreeSet<>())).as(to).doesNotContain(from);
            }
        });
    }

    private static Stream<Dependency> crossings() {
        return CLASSES.stream()
                .filter(type -> isSlice(slice(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> CodeBase.isOurs(target(dependency)))
                .filter(dependency -> isSlice(slice(target(dependency))))
                .filter(dependency -> !pairIsOneSlice(dependency))
                .filter(dependency -> !isOfCallers(target(dependency)));
    }

    private static boolean isNotAllowed(Dependency crossing) {
        return !MAY_SPEAK
                .getOrDefault(slice(crossing.getOriginClass()), Set.of())
                .contains(slice(target(crossing)));
    }

    private static boolean isPublished(JavaClass type) {
        JavaClass part = type.getBaseComponentType();
        boolean sharedFold =
                part.getPackageName().endsWith(".ticketing.ticket")
                        && SHARED_FOLDS.contains(part.getSimpleName());
        return sharedFold || module(part).equals("shared-kernel");
    }

    private static boolean isOfCallers(JavaClass type) {
        return type.getPackageName().endsWith("support.identity")
                && OF_CALLERS.contains(type.getSimpleName());
    }

    private static boolean isSlice(String name) {
        return !SHARED.contains(name) && !WHOLE.contains(name);
    }

    private static boolean pairIsOneSlice(Dependency dependency) {
        return slice(dependency.getOriginClass()).equals(slice(target(dependency)));
    }

    private static String pair(Dependency crossing) {
        return slice(crossing.getOriginClass()) + " → " + slice(target(crossing));
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static Set<String> reachable(String from, Set<String> seen) {
        for (String to : MAY_SPEAK.getOrDefault(from, Set.of())) {
            if (seen.add(to)) {
                reachable(to, seen);
            }
        }
        return seen;
    }
}
