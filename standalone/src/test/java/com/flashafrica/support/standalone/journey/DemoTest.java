package com.flashafrica.support.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.client.Api;
import com.flashafrica.support.standalone.demo.Demo;
import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningPlatform.class)
class DemoTest {
    @Test
    void the_demo_has_tickets_in_every_status_and_telling_it_twice_adds_none(Desk desk) {
        Api lead =
                new Api(desk.address())
                        .as(() -> TestTokens.token(Role.LEAD, TestTokens.LEAD, null));
        int told = new Demo(lead).tell();
        new Demo(lead).tell();

        assertThat(told).isEqualTo(40);
        await().untilAsserted(() -> {
            Map<String, Integer> statuses = statuses(desk);
            assertThat(statuses.values().stream().mapToInt(n -> n).sum()).isEqualTo(told);
            assertThat(statuses)
                    .containsOnlyKeys(
                            "NEW",
                            "OPEN",
                            "WAITING_ON_CUSTOMER",
                            "WAITING_ON_THIRD_PARTY",
                            "RESOLVED",
                            "CLOSED",
                            "MERGED");
        });
    }

    private static Map<String, Integer> statuses(Desk desk) {
        Map<String, Integer> statuses = new TreeMap<>();
        desk.get("/api/v1/tickets?tag=demo&limit=200")
                .json()
                .path("items")
                .forEach(ticket ->
                        statuses.merge(ticket.path("status").asString(), 1, Integer::sum));
        return statuses;
    }
}
