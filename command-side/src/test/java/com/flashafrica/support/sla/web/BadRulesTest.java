package com.flashafrica.support.sla.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRulesTest {
    private static final String CALENDAR =
            """
            {"zone":"Africa/Dakar","weekly":{"MON":[["09:00","12:30"],["13:30","18:00"]]},
             "holidays":["2026-12-25"],"by":"agent-1"}
            """;
    private static final String POLICY =
            """
            {"name":"Premium","order":1,
             "match":{"channels":["CHAT"],"priorities":["HIGH"],"tiers":["PREMIUM"],"categories":["pay"]},
             "calendar":"always",
             "targets":{"firstResponseSeconds":300,"nextResponseSeconds":600,"resolutionSeconds":900},
             "pauseWhile":["WAITING_ON_CUSTOMER"],"warnAtPercent":80,
             "escalations":[{"afterSeconds":1800,"toLevel":"L2"},{"afterSeconds":7200,"toLevel":"L3"}],
             "notify":[{"on":"MISSED","to":"management"}]}
            """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.withRules(ledger);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    static Stream<Arguments> calendars() {
        String monday = "[[\"09:00\",\"12:30\"],[\"13:30\",\"18:00\"]]";
        return Stream.of(
                calendar("Africa/Dakar", "Dakar", "zone", "There is no time zone Dakar"),
                calendar("Africa/Dakar", "+01:00", "zone", "There is no time zone"),
                calendar("\"Africa/Dakar\"", "null", "zone", "must not be null"),
                calendar("\"18:00\"", "\"02:00\"", "weekly.MON", "end MON at 24:00 and begin TUE"),
                calendar("\"18:00\"", "\"25:00\"", "weekly.MON", "goes past midnight"),
                calendar("\"18:00\"", "\"13:30\"", "weekly.MON", "ends when it begins"),
                calendar("\"13:30\"", "\"12:00\"", "weekly.MON", "overlap"),
                calendar("\"18:00\"", "\"6 pm\"", "weekly.MON[1]", "has the wrong form"),
                calendar("\"13:30\",", "", "weekly.MON[1]", "has the wrong form"),
                calendar("MON", "MONDAY", "weekly", "must be one of MON"),
                calendar(monday, "[]", "weekly", "must be open at some time"),
                calendar("{\"MON\":" + monday + "}", "{}", "weekly", "must be open at some time"),
                calendar("{\"MON\":" + monday + "}", "null", "weekly", "must not be null"),
                calendar(monday, "null", "weekly[MON]", "must not be null"),
                calendar("2026-12-25", "2026-02-30", "holidays[0]", "must be a date"),
                calendar("\"2026-12-25\"", "null", "holidays", "has the wrong form"),
                calendar("[\"2026-12-25\"]", "25", "holidays", "must be a list"),
                calendar("[\"2026-12-25\"]", "\"Easter\"", "holidays", "is no iCalendar text"),
                calendar("\"2026-12-25\"", dates(1001), "holidays", "at most 1,000 holidays"),
                calendar("\"by\"", "\"bye\"", "bye", "is not a known field"),
                calendar("agent-1", "a@b.c", "by", "must be an id, not an address"),
                Arguments.of("calendars/always", CALENDAR, "key", "is built in"),
                Arguments.of("calendars/Office", CALENDAR, "key", "lower-case letters"));
    }

    private static Arguments calendar(String good, String bad, String field, String reason) {
        return Arguments.of("calendars/bad", CALENDAR.replace(good, bad), field, reason);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                policy("\"Premium\"", "\" \"", "name", "must not be blank"),
                policy("\"order\":1,", "", "order", "must not be null"),
                policy("\"order\":1,", "\"order\":1.5,", "order", "must be a number"),
                policy("\"always\"", "\"office\"", "calendar", "There is no calendar of that key"),
                policy("[\"CHAT\"]", "[\"\"]", "match.channels[0]", "must not be blank"),
                policy("[\"HIGH\"]", "[null]", "match.priorities[0]", "must not be null"),
                policy(
                        "\"pay\"",
                        "\"" + "x".repeat(101) + "\"",
                        "match.categories[0]",
                        "must have at most 100"),
                policy("\"tiers\"", "\"tier\"", "match.tier", "is not a known field"),
                policy(":300", ":0", "targets.firstResponseSeconds", "is 1 second to 10 years"),
                policy(":600", ":-1", "targets.nextResponseSeconds", "is 1 second to 10 years"),
                policy(":900", ":999999999999", "targets.resolutionSeconds", "1 second to 10"),
                policy("\"resolutionSeconds\"", "\"resolution\"", "targets.resolution", "known"),
                policy("WAITING_ON_CUSTOMER", "WAITING", "pauseWhile[0]", "must be one of WAITING"),
                policy(":80", ":100", "warnAtPercent", "1 to 99 percent"),
                policy(":1800", ":0", "escalations[0].afterSeconds", "comes after 1 second"),
                policy(":1800", ":7200", "escalations[1]", "later than the one before"),
                policy("\"L3\"", "\"L4\"", "escalations[1].toLevel", "goes to L2 or L3"),
                policy("\"toLevel\":\"L3\"", "\"x\":1", "escalations[1].x", "is not a known field"),
                policy(",\"toLevel\":\"L3\"", "", "escalations[1].toLevel", "must not be null"),
                policy("\"MISSED\"", "\"LATE\"", "notify[0].on", "must be one of OPENED_CRITICAL"),
                policy("\"management\"", "\" \"", "notify[0].to", "must not be blank"),
                policy("\"on\":\"MISSED\",", "", "notify[0]", "must have both on and to"),
                policy("\"notify\"", "\"notices\"", "notices", "is not a known field"),
                Arguments.of("policies/Chat", POLICY, "key", "lower-case letters"));
    }

    private static Arguments policy(String good, String bad, String field, String reason) {
        return Arguments.of("policies/bad", POLICY.replace(good, bad), field, reason);
    }

    @ParameterizedTest
    @MethodSource({"calendars", "policies"})
    void a_field_that_is_not_acceptable_is_named(
            String path, String body, String field, String reason) {
        var answer = api.send("PUT", "/sla/" + path, body);
        answer.expectStatus().isEqualTo(422);
        assertThat(json(answer).get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .satisfies(error -> {
                    assertThat(((Map<?, ?>) error).get("field")).isEqualTo(field);
                    assertThat(String.valueOf(((Map<?, ?>) error).get("reason"))).contains(reason);
                });
        assertThat(api.bean(LedgerReader.class).head()).isZero();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        String body = POLICY.replace(":300", ":0").replace(":80", ":0").replace("always", "no");
        var answer = api.send("PUT", "/sla/policies/bad", body);
        answer.expectStatus().isEqualTo(422);
        assertThat(json(answer).get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    private static String dates(int many) {
        return Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
                .limit(many)
                .map(day -> "\"" + day + "\"")
                .collect(Collectors.joining(","));
    }
}
