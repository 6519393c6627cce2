package com.flashafrica.support.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.standalone.proxy.RoutingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be told of the split shape without running it. */
class ComposeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void it_has_two_of_each_side_behind_a_proxy_that_reads_the_routing_table() throws IOException {
        assertThat(at("services.command-side.deploy.replicas")).isEqualTo(2);
        assertThat(at("services.query-side.deploy.replicas")).isEqualTo(2);
        assertThat(at("services.proxy.volumes").toString()).contains("./routing.map:");
        assertThat(at("services.proxy.ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
    }

    @Test
    void every_file_it_mounts_is_there() throws IOException {
        var mounted = Pattern.compile("(\\./[^:\\s]+):").matcher(text("docker-compose.yml"));
        assertThat(mounted.results().map(file -> ROOT.resolve(file.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void every_secret_comes_by_environment_and_is_in_the_example() throws IOException {
        var asked = new TreeSet<String>();
        Pattern.compile("\\$\\{([A-Z_]+)[:}]")
                .matcher(text("docker-compose.yml"))
                .results()
                .forEach(secret -> asked.add(secret.group(1)));
        var offered = new TreeSet<String>();
        Pattern.compile("(?m)^([A-Z_]+)=")
                .matcher(text(".env.example"))
                .results()
                .forEach(secret -> offered.add(secret.group(1)));

        assertThat(offered).isEqualTo(asked);
    }

    @Test
    void postgres_keeps_its_volume_where_version_18_wants_it() throws IOException {
        assertThat(at("services.postgres.image")).isEqualTo("postgres:18");
        assertThat(at("services.postgres.volumes").toString())
                .contains("postgres:/var/lib/postgresql,");
    }

    @Test
    void the_proxy_knows_both_sides_by_the_names_of_the_table() throws IOException {
        String proxy = text("deploy/haproxy.cfg");
        for (RoutingTable.Line line : RoutingTable.read().lines()) {
            assertThat(proxy).contains("backend " + line.side() + "\n", line.side() + ":8080");
        }
    }

    @Test
    void where_a_request_came_from_is_said_after_what_callers_said_is_dropped() throws IOException {
        String proxy = text("deploy/haproxy.cfg");
        assertThat(proxy.lastIndexOf("http-request del-header "))
                .isPositive()
                .isLessThan(proxy.indexOf("http-request set-header X-Forwarded-For %[src]"))
                .isLessThan(proxy.indexOf("http-request set-header X-Forwarded-Proto "));
        for (String side : List.of("command-side", "query-side")) {
            assertThat(at("services." + side + ".environment.SERVER_FORWARDHEADERSSTRATEGY"))
                    .isEqualTo("native");
        }
    }

    @Test
    void the_proxy_cuts_what_waits_for_a_silent_process_but_not_for_one_that_says_no()
            throws IOException {
        String proxy = text("deploy/haproxy.cfg");
        assertThat(proxy)
                .contains("timeout check 1s\n")
                .contains("default-server inter 1s fall 2 on-marked-down shutdown-sessions\n");
        assertThat(List.of(proxy.split("\nbackend ", -1)).subList(1, 3))
                .allSatisfy(side ->
                        assertThat(side)
                                .contains("http-check expect error-status L7OKC status 200\n"));
    }

    @Test
    void the_proxy_waits_for_what_is_silent_for_good_reason() throws IOException {
        String proxy = text("deploy/haproxy.cfg");
        assertThat(proxy.substring(proxy.indexOf("backend query-side")))
                .contains(
                        "set-timeout server 30m if { path_beg /api/v1/exports/"
                                + " /api/v1/analytics/what-if }");
        assertThat(proxy.substring(0, proxy.indexOf("\nbackend ")))
                .contains("set-timeout client 11m if { path /api/v1/imports }");
    }

    @Test
    void command_sides_sign_checkpoints_and_ask_requesters_with_keys_on_the_volume_they_share()
            throws IOException {
        String environment = "services.command-side.environment.";
        assertThat(at("services.command-side.volumes")).isEqualTo(List.of("keys:/keys"));
        assertThat(at(environment + "SUPPORT_AUDIT_CHECKPOINT_KEY_FILE"))
                .isEqualTo("/keys/checkpoint-key.pem");
        assertThat(at(environment + "SUPPORT_SATISFACTION_KEYFILE"))
                .isEqualTo("/keys/rating-link.key");
        assertThat(at(environment + "SUPPORT_SATISFACTION_BASEURL"))
                .isEqualTo("http://localhost:8080");
    }

    private static Object at(String path) throws IOException {
        Object found = new Yaml().load(text("docker-compose.yml"));
        for (String name : path.split("\\.", -1)) {
            assertThat(found).as(path).isInstanceOf(Map.class);
            found = ((Map<?, ?>) found).get(name);
        }
        assertThat(found).as(path).isNotNull();
        return found;
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
