package com.flashafrica.support.standalone.fuzz;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Values that make sense somewhere, some of them learnt from answers. */
final class Values {
    private static final List<String> ANY =
            List.of(
                    "2026-11-01T00:00:00Z",
                    "2020-01-01T00:00:00Z",
                    "1",
                    "5",
                    "10",
                    "fr",
                    "Africa/Dakar",
                    "UTC",
                    "DAY",
                    "day",
                    "PT1H",
                    "2026-11",
                    "2026-11-25",
                    "true",
                    "NEW",
                    "OPEN",
                    "CHAT",
                    "priority",
                    "channel",
                    "opened",
                    "resolved",
                    "csv",
                    "ndjson",
                    "parquet",
                    "tickets",
                    "events",
                    "queue",
                    "ticket",
                    "ratings",
                    "sla",
                    "default",
                    "standard",
                    "agent-1",
                    "NONE",
                    "overview",
                    "desc",
                    "asc",
                    "due",
                    "-openedAt",
                    "health",
                    "liveness",
                    "x");

    private final List<String> tickets = new CopyOnWriteArrayList<>();

    void knowTicket(String id) {
        if (tickets.size() < 200) {
            tickets.add(id);
        }
    }

    String ticket(Random random) {
        return tickets.isEmpty() ? "ticket-none" : Hostile.pick(random, tickets);
    }

    String text(String name, Random random) {
        return switch (name) {
            case "into", "to", "id", "ticket", "follows" -> ticket(random);
            case "email" -> "p" + random.nextInt(50) + "@example.org";
            case "phone" -> "+221 77 000 00 0" + random.nextInt(10);
            case "language" -> "fr";
            case "zone" -> "Africa/Dakar";
            case "digest" -> "ab".repeat(32);
            case "type", "mediaType" -> "image/png";
            case "by", "agent", "assignee" -> "agent-" + random.nextInt(5);
            case "holidays" -> random.nextBoolean() ? calendar(random) : "2026-12-25";
            case "from", "at", "openedFrom", "asOf" -> "2026-11-01T00:00:00Z";
            default ->
                    random.nextInt(4) == 0
                            ? Hostile.pick(random, ANY)
                            : "Bonjour " + random.nextInt(100);
        };
    }

    long number(String name, Random random) {
        return name.equals("score") ? 1 + random.nextInt(5) : random.nextInt(200);
    }

    /** Of a variable in a path or of a parameter. */
    String parameter(String name, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Hostile.text(random);
            case 1, 2 -> Hostile.pick(random, ANY);
            case 4 -> Integer.toString(random.nextInt(2_000));
            default -> known(name, random);
        };
    }

    private String known(String name, Random random) {
        return switch (name) {
            case "id" -> ticket(random);
            case "position", "size", "after", "until", "limit", "version", "Ledger-Position" ->
                    Integer.toString(random.nextInt(300));
            case "from",
                    "to",
                    "asOf",
                    "at",
                    "asOf.occurred",
                    "openedFrom",
                    "openedTo",
                    "dueBefore" ->
                    random.nextBoolean()
                            ? "2026-11-0" + (1 + random.nextInt(9)) + "T00:00:00Z"
                            : Integer.toString(random.nextInt(300));
            case "digest" -> "ab".repeat(32);
            case "source" -> "legacy";
            default -> Hostile.pick(random, ANY);
        };
    }

    private static String calendar(Random random) {
        String rule =
                Hostile.pick(
                        random,
                        List.of(
                                "FREQ=YEARLY",
                                "FREQ=SECONDLY",
                                "FREQ=SECONDLY;COUNT=999999999",
                                "FREQ=DAILY;INTERVAL=0",
                                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                                "FREQ=DAILY;UNTIL=99991231",
                                "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=-1",
                                "FREQ=WEEKLY;BYDAY=XX",
                                ""));
        return "BEGIN:VCALENDAR\r\n"
                + "VERSION:2.0\r\n"
                + "PRODID:x\r\n"
                + "BEGIN:VEVENT\r\n"
                + "UID:1\r\n"
                + "DTSTART;VALUE=DATE:20261225\r\n"
                + (rule.isEmpty() ? "" : "RRULE:" + rule + "\r\n")
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
