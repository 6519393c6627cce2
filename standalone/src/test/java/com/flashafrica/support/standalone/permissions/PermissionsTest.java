package com.flashafrica.support.standalone.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.Routes;
import com.flashafrica.support.standalone.deployment.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** The table is whole, and what is written of it is the table. */
class PermissionsTest {
    private static final Path FILE = Path.of("..", "docs", "permissions.md");

    @Test
    void every_call_of_every_controller_has_its_line() {
        assertThat(Route.ofAllControllers())
                .hasSizeGreaterThan(60)
                .allSatisfy(route ->
                        assertThat(
                                        Routes.of(
                                                HttpMethod.valueOf(route.method()),
                                                PathContainer.parsePath(route.path())))
                                .as("%s %s", route.method(), route.path())
                                .isPresent());
    }

    @Test
    void no_line_is_hidden_by_one_before_it() {
        assertThat(Routes.all())
                .allSatisfy(route -> {
                    var path =
                            PathContainer.parsePath(
                                    route.path().replaceAll("\\{[^}]*}", "x").replace("/**", "/x"));
                    assertThat(Routes.of(route.method(), path)).contains(route);
                });
    }

    @Test
    void own_is_said_wherever_somebody_has_no_more() {
        Set<Permission> narrow =
                Arrays.stream(Permission.values())
                        .filter(permission ->
                                Arrays.stream(Role.values())
                                        .anyMatch(role -> permission.of(role) == Reach.OWN))
                        .collect(Collectors.toSet());
        assertThat(Routes.all())
                .allSatisfy(route -> {
                    if (narrow.contains(route.permission())) {
                        assertThat(route.own()).as(route.path()).isNotNull();
                    }
                });
    }

    @Test
    void every_permission_is_needed_somewhere_and_given_to_somebody() {
        assertThat(Permission.values())
                .allSatisfy(permission -> {
                    assertThat(Routes.all()).anyMatch(route -> route.permission() == permission);
                    assertThat(Role.values()).anyMatch(role -> permission.of(role) != Reach.NONE);
                });
    }

    @Test
    void auditors_change_nothing() {
        assertThat(Routes.all())
                .filteredOn(route -> !route.method().equals(HttpMethod.GET))
                .allSatisfy(route -> {
                    Permission permission = route.permission();
                    if (permission != null && permission != Permission.SELF) {
                        assertThat(permission.of(Role.AUDITOR))
                                .as(route.path())
                                .isEqualTo(Reach.NONE);
                    }
                });
    }

    @Test
    void what_is_written_is_the_table() throws IOException {
        if (System.getProperty("permissions.update") != null) {
            Files.writeString(FILE, PermissionsPage.text());
        }

        assertThat(Files.readString(FILE))
                .as("write it anew with -Dpermissions.update and review the difference")
                .isEqualTo(PermissionsPage.text());
    }
}
