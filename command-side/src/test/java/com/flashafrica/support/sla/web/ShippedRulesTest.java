package com.flashafrica.support.sla.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
    @Test
    void what_is_as_shipped_is_there_before_anything_was_recorded() {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                RunningApi api = RunningApi.withRules(ledger)) {
            String always =
                    """
                    {"zone":"UTC","weekly":{"MON":[["00:00","24:00"]],"TUE":[["00:00","24:00"]],
                     "WED":[["00:00","24:00"]],"THU":[["00:00","24:00"]],"FRI":[["00:00","24:00"]],
                     "SAT":[["00:00","24:00"]],"SUN":[["00:00","24:00"]]}}
                    """;
            Map<String, Object> answer =
                    json(api.send("PUT", "/sla/calendars/always", always).expectStatus().isOk());
            assertThat(answer).containsEntry("version", 1).containsEntry("position", 0);
            Map<String, Object> retired =
                    json(api.send("DELETE", "/sla/policies/chat", "").expectStatus().isOk());
            assertThat(retired).containsEntry("version", 1).containsEntry("position", 1);
        }
    }
}
