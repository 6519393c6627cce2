package com.flashafrica.support.standalone.permissions;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.Route;
import com.flashafrica.support.platform.identity.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table in words, as {@code docs/permissions.md} has it. */
final class PermissionsPage {
    private static final String HEAD =
            """
            # Who may do what

            Written by a test from the one table in code; `mvn -pl standalone -am test -Dtest=PermissionsTest
            -Dpermissions.update` writes it anew. What is not here reaches nobody: whoever is not signed in is answered 401,
            whoever is 404, or 405 with `Allow` where the path is here with other methods. 403 is for what is here, and
            not for that role. *own* is, of a customer, the tickets they asked for, and nobody else's is even there (404); of
            an agent, the tickets of their level or below and those assigned to them. Agents assign tickets to
            themselves or to a group, and take only themselves off one. Analysts are shown no text and no name, and of
            people only a pseudonym.
            """;

    private PermissionsPage() {}

    static String text() {
        return HEAD + "\n## Roles\n\n" + roles() + "\n## Routes\n\n" + routes();
    }

    private static String roles() {
        List<String> names = Arrays.stream(Role.values()).map(Role::name).toList();
        return line(Stream.concat(Stream.of("permission", "allows to"), names.stream()))
                + line(Stream.generate(() -> "---").limit(names.size() + 2L))
                + Arrays.stream(Permission.values())
                        .map(PermissionsPage::row)
                        .collect(Collectors.joining());
    }

    private static String row(Permission permission) {
        Stream<String> reaches =
                Arrays.stream(Role.values())
                        .map(role ->
                                switch (permission.of(role)) {
                                    case NONE -> "";
                                    case OWN -> "own";
                                    case ALL -> "all";
                                });
        return line(Stream.concat(Stream.of("`" + permission + "`", permission.words()), reaches));
    }

    private static String routes() {
        return line(Stream.of("request", "needs"))
                + line(Stream.of("---", "---"))
                + Routes.all().stream().map(PermissionsPage::row).collect(Collectors.joining());
    }

    private static String row(Route route) {
        Permission permission = route.permission();
        return line(
                Stream.of(
                        "`%s %s`".formatted(route.method(), route.path()),
                        permission == null
                                ? "nothing: it is open to everybody"
                                : "`%s`%s".formatted(permission, own(route))));
    }

    private static String own(Route route) {
        return route.own() == null
                ? ""
                : ", own by the " + route.own().name().toLowerCase(Locale.ROOT);
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
