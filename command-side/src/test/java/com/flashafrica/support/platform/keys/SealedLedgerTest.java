package com.flashafrica.support.platform.keys;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedLedgerTest {
    private static final String CANARY = "canary-in-the-ledger";

    @Test
    void nothingThatPeopleWroteIsReadableInTheLedger() {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                RunningApi api = RunningApi.on(ledger)) {
            String id =
                    String.valueOf(
                            json(api.post(
                                                    "/tickets",
                                                    """
                                                    {"subject":"%1$s","description":"%1$s","channel":"WEB",
                                                     "requester":{"name":"%1$s"}}
                                                    """
                                                            .formatted(CANARY))
                                            .expectStatus()
                                            .isCreated())
                                    .get("id"));
            String ticket = "/tickets/" + id;
            api.post(ticket + "/notes", "{\"body\":\"" + CANARY + "\"}")
                    .expectStatus()
                    .is2xxSuccessful();
            api.send(
                            "PUT",
                            ticket + "/priority",
                            "{\"priority\":\"HIGH\",\"reason\":\"" + CANARY + "\"}")
                    .expectStatus()
                    .isOk();
            api.post(ticket + "/waits", "{\"on\":\"CUSTOMER\",\"reason\":\"" + CANARY + "\"}")
                    .expectStatus()
                    .isOk();
            api.post(ticket + "/resolutions", "{\"summary\":\"" + CANARY + "\"}")
                    .expectStatus()
                    .isOk();
            api.post(ticket + "/reopenings", "{\"reason\":\"" + CANARY + "\"}")
                    .expectStatus()
                    .isOk();
            List<LedgerEvent> all = api.bean(LedgerReader.class).page(0, 1_000);
            assertThat(all)
                    .hasSizeGreaterThanOrEqualTo(6)
                    .noneSatisfy(event -> assertThat(text(event)).contains(CANARY));
            assertThat(api.events(id).getFirst().payload())
                    .isInstanceOfSatisfying(
                            TicketOpened.class,
                            opened -> assertThat(opened.subject()).isEqualTo(CANARY));
        }
    }

    private static String text(LedgerEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8)
                + new String(event.metadata(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uE000",
                "\uE001",
                "\\ue000",
                "\uE0001:person-1:ticket.opened/subject:AAAA\uE001"
            })
    void marksAreRefusedWhereverTheyComeIn(String marks) {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                RunningApi api = RunningApi.on(ledger)) {
            for (String field : List.of("subject", "category")) {
                String body =
                        """
                        {"subject":"s","category":"c","channel":"WEB","requester":{"name":"Awa"}}
                        """
                                .replace("\"" + field + "\":\"", "\"" + field + "\":\"" + marks);
                assertThat(
                                String.valueOf(
                                        json(
                                                api.post("/tickets", body)
                                                        .expectStatus()
                                                        .isEqualTo(422))))
                        .contains(field)
                        .contains("U+E000");
            }
            assertThat(api.bean(LedgerReader.class).page(0, 10)).isEmpty();
        }
    }

    @Test
    void twoProcessesThatOpenTicketsForANewPersonBothDo() throws Exception {
        try (EmbeddedLedger ledger = EmbeddedLedger.withoutSchema();
                RunningCommandSide one = RunningCommandSide.on(ledger);
                RunningCommandSide other = RunningCommandSide.on(ledger);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 20; person++) {
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<CommandOutcome>> opened = new ArrayList<>();
                for (int n = 0; n < 4; n++) {
                    RunningCommandSide side = n % 2 == 0 ? one : other;
                    OpenTicket open = open("ticket-" + person + "-" + n, "person-" + person);
                    Callable<CommandOutcome> work =
                            () -> {
                                together.await();
                                return side.send(open);
                            };
                    opened.add(threads.submit(work));
                }
                for (Future<CommandOutcome> outcome : opened) {
                    assertThat(outcome.get()).isInstanceOf(Done.class);
                }
                for (int n = 0; n < 4; n++) {
                    assertThat(one.payloads("ticket-" + person + "-" + n).getFirst())
                            .isInstanceOfSatisfying(
                                    TicketOpened.class,
                                    event -> assertThat(event.subject()).isEqualTo(CANARY));
                }
            }
        }
    }

    private static OpenTicket open(String ticket, String person) {
        return new OpenTicket(
                new TicketId(ticket),
                new PersonId(person),
                Tier.STANDARD,
                CANARY,
                "",
                Channel.WEB,
                Priority.NORMAL,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
