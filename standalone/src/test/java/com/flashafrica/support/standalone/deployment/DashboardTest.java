package com.flashafrica.support.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every number that operators are told to watch is one that the platform tells. */
@ExtendWith(RunningPlatform.class)
class DashboardTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DASHBOARD = ROOT.resolve("deploy/grafana/flash-africa-support.json");
    private static final Pattern LISTED = Pattern.compile("label_values\\(([a-z_]+), job\\)");
    private static final Pattern ASKED = Pattern.compile("([a-z][a-z_]+)\\{job");
    private static final Pattern NAMED =
            Pattern.compile("`((?:ledger|support|http|hikaricp)_[a-z_]+)`");

    @Test
    void the_dashboard_asks_for_what_is_told(Desk desk) throws IOException {
        Set<String> asked = new TreeSet<>();
        JsonMapper.shared()
                .readTree(Files.readString(DASHBOARD))
                .findValuesAsString("expr")
                .forEach(expression -> asked.addAll(found(ASKED, expression)));

        assertThat(asked).hasSizeGreaterThan(15);
        assertAreTold(desk, asked);
    }

    @Test
    void so_does_the_page_on_operations(Desk desk) throws IOException {
        assertAreTold(desk, found(NAMED, Files.readString(ROOT.resolve("docs/operations.md"))));
    }

    /** What shows that a process is there: a side that does not tell it is on no dashboard. */
    static Set<String> toldByEveryProcess() throws IOException {
        return found(LISTED, Files.readString(DASHBOARD));
    }

    static String toldBy(Desk desk) {
        return desk.as(Role.ADMIN, "admin-1").get("/actuator/prometheus").response().body();
    }

    private static void assertAreTold(Desk desk, Set<String> names) {
        desk.open("So that there is something to tell");
        await().untilAsserted(() -> {
            String told = toldBy(desk);
            assertThat(names)
                    .allSatisfy(name ->
                            assertThat(told)
                                    .as(name)
                                    .containsPattern("(?m)^" + name + "(_count|_bucket)?[{ ]"));
        });
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
