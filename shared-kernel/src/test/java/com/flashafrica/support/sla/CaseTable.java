package com.flashafrica.support.sla;

import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads {@code cases.txt}; its head says how it is written. */
record CaseTable(
        String name, List<SlaMoment> moments, Instant at, List<Map<String, String>> expected) {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static Stream<CaseTable> read() {
        try (InputStream table =
                Objects.requireNonNull(CaseTable.class.getResourceAsStream("cases.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(CaseTable::parse)
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static CaseTable parse(String line) {
        String[] columns =
                Arrays.stream(line.split("\\|", -1)).map(String::trim).toArray(String[]::new);
        SlaCalendar calendar = Calendars.named(columns[1]);
        ZoneId zone = ZoneId.of(calendar.zone());
        List<SlaMoment> moments = new ArrayList<>();
        for (String happened : columns[3].split("; *", -1)) {
            String[] words = happened.split(" ", 2);
            Instant at = instant(words[0], zone);
            moments.add(moment(at, words[1], calendar));
            if (words[1].equals("opened") && !columns[2].equals("-")) {
                moments.add(new TermsAssigned(at, terms(columns[2], calendar)));
            }
        }
        List<Map<String, String>> expected =
                columns[5].isEmpty()
                        ? List.of()
                        : Arrays.stream(columns[5].split("; *", -1))
                                .map(clock -> expected(clock, zone))
                                .toList();
        return new CaseTable(columns[0], moments, instant(columns[4], zone), expected);
    }

    private static SlaMoment moment(Instant at, String what, SlaCalendar calendar) {
        return switch (what) {
            case "opened" -> new SlaMoment.Opened(at);
            case "agent" -> new SlaMoment.AgentMessage(at);
            case "customer" -> new SlaMoment.CustomerMessage(at);
            case "bot" -> new SlaMoment.BotMessage(at);
            case "note" -> new SlaMoment.InternalNote(at);
            case "wait-customer" -> new SlaMoment.WaitStarted(at, WaitReason.WAITING_ON_CUSTOMER);
            case "wait-third" -> new SlaMoment.WaitStarted(at, WaitReason.WAITING_ON_THIRD_PARTY);
            case "wait-ends" -> new SlaMoment.WaitEnded(at);
            case "resolved" -> new SlaMoment.Resolved(at, true);
            case "resolved-by-bot" -> new SlaMoment.Resolved(at, false);
            case "reopened" -> new SlaMoment.Reopened(at);
            case "closed" -> new SlaMoment.Closed(at);
            case "merged" -> new SlaMoment.Merged(at);
            case "merge-cancelled" -> new SlaMoment.MergeCancelled(at);
            default ->
                    new TermsAssigned(
                            at, terms(what.replace("terms(", "").replace(")", ""), calendar));
        };
    }

    private static SlaTerms terms(String written, SlaCalendar calendar) {
        TermsBuilder terms = TermsBuilder.on(calendar);
        for (String part : written.split(" ", -1)) {
            String[] pair = part.split("=", -1);
            switch (pair[0]) {
                case "fr" -> terms.firstResponse(seconds(pair[1]));
                case "nr" -> terms.nextResponse(seconds(pair[1]));
                case "res" -> terms.resolution(seconds(pair[1]));
                case "pause" ->
                        terms.pauseWhile(
                                switch (pair[1]) {
                                    case "none" -> List.of();
                                    case "customer" -> List.of(WaitReason.WAITING_ON_CUSTOMER);
                                    default -> List.of(WaitReason.values());
                                });
                default -> throw new IllegalArgumentException(part);
            }
        }
        return terms.build();
    }

    private static Map<String, String> expected(String clock, ZoneId zone) {
        Map<String, String> fields = new LinkedHashMap<>();
        String[] words = clock.split(" ", -1);
        fields.put("clock", words[0]);
        fields.put("state", words[1]);
        for (String word : List.of(words).subList(2, words.length)) {
            String[] pair = word.split("=", -1);
            fields.put(
                    pair[0],
                    pair[1].contains("@")
                            ? instant(pair[1], zone).toString()
                            : pair[1].equals("-") ? "-" : seconds(pair[1]) + "s");
        }
        return fields;
    }

    private static Instant instant(String written, ZoneId zone) {
        String[] parts = written.split("@", -1);
        return LocalDateTime.of(date(parts[0]), LocalTime.parse(parts[1])).atZone(zone).toInstant();
    }

    private static LocalDate date(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return LocalDate.parse(written);
        }
        DayOfWeek day =
                Arrays.stream(DayOfWeek.values())
                        .filter(each ->
                                each.name()
                                        .startsWith(
                                                written.substring(0, 3).toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow();
        long weeks = written.length() == 3 ? 0 : Long.parseLong(written.substring(3));
        return MONDAY.plusDays(day.getValue() - 1L).plusWeeks(weeks);
    }

    private static long seconds(String written) {
        long unit =
                switch (written.charAt(written.length() - 1)) {
                    case 's' -> 1;
                    case 'm' -> Duration.ofMinutes(1).toSeconds();
                    case 'h' -> Duration.ofHours(1).toSeconds();
                    default -> throw new IllegalArgumentException(written);
                };
        return unit * Long.parseLong(written.substring(0, written.length() - 1));
    }
}
