package com.flashafrica.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.testing.Tickets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class CommandSideTest {
    @Test
    void it_runs_alone_on_an_empty_database_and_says_when_it_is_ready() {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                ConfigurableApplicationContext side =
                        CommandSide.application().run(arguments(ledger))) {
            client(side)
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.components.ledger.details.head")
                    .isEqualTo(0);
            assertThat(side.getBeanNamesForType(DataSource.class)).hasSize(1);
            assertThat(
                            side.getBean(Commands.class)
                                    .send(
                                            Tickets.open("first"),
                                            RunningCommandSide.CAUSE,
                                            null,
                                            RunningCommandSide.key("k", "body")))
                    .isEqualTo(new CommandOutcome.Done("first", 2, 1, 2, false));
        }
    }

    private static String[] arguments(EmbeddedLedger ledger) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--support.ledger.url=" + ledger.url(),
                                "--support.ledger.username=" + ledger.user(),
                                "--support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY,
                                "--support.ledger.reader.role=support_reader"));
        TestTokens.properties().forEach(property -> arguments.add("--" + property));
        return arguments.toArray(String[]::new);
    }

    private static WebTestClient client(ConfigurableApplicationContext side) {
        var server = ((WebServerApplicationContext) side).getWebServer();
        assertThat(server).isNotNull();
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + server.getPort()).build();
    }
}
