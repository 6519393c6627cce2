package com.flashafrica.support.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Calendars and histories as nobody would write them, the same for the same seed. */
final class RandomHistories {
    private static final List<String> ZONES =
            List.of(
                    "Africa/Abidjan",
                    "Europe/Paris",
                    "America/New_York",
                    "Asia/Kathmandu",
                    "Pacific/Apia",
                    "Australia/Lord_Howe");

    /** Around clock changes of those zones, one of them a day that Apia never had. */
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2026, 3, 29),
                    LocalDate.of(2026, 10, 25),
                    LocalDate.of(2026, 3, 8),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 4, 5),
                    LocalDate.of(2026, 10, 4),
                    LocalDate.of(2011, 12, 30),
                    LocalDate.of(2026, 7, 15));

    private final Random random;

    RandomHistories(long seed) {
        random = new Random(seed);
    }

    /** With many and short hours, so that a few of our hours see several of its closings. */
    SlaCalendar calendar() {
        if (random.nextInt(8) == 0) {
            return SlaCalendar.ALWAYS;
        }
        Map<Weekday, List<OpenHours>> weekly = new EnumMap<>(Weekday.class);
        while (weekly.isEmpty()) {
            for (Weekday day : Weekday.values()) {
                if (random.nextInt(6) > 0) {
                    weekly.put(day, hours());
                }
            }
        }
        List<LocalDate> holidays =
                DAYS.stream()
                        .map(day -> day.plusDays(random.nextInt(-1, 3)))
                        .filter(_ -> random.nextInt(3) == 0)
                        .toList();
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        return new SlaCalendar("random", 1, zone, weekly, holidays);
    }

    private List<OpenHours> hours() {
        if (random.nextInt(10) == 0) {
            return List.of(new OpenHours(0, OpenHours.DAY));
        }
        int step = random.nextInt(4) == 0 ? 1 : 300;
        int[] edges =
                random.ints(0, OpenHours.DAY / step + 1)
                        .distinct()
                        .limit(2L * random.nextInt(1, 8))
                        .sorted()
                        .map(edge -> edge * step)
                        .toArray();
        return IntStream.range(0, edges.length / 2)
                .mapToObj(i -> new OpenHours(edges[2 * i], edges[2 * i + 1]))
                .toList();
    }

    /** Within two days of a day that is special somewhere. */
    Instant instant(SlaCalendar calendar) {
        LocalDate day = DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(-1, 2));
        LocalDateTime time = day.atStartOfDay().plusSeconds(300L * random.nextInt(288));
        return time.atZone(ZoneId.of(calendar.zone())).toInstant();
    }

    Duration span(Duration most) {
        return Duration.ofSeconds(random.nextLong(most.toSeconds()) + 1);
    }

    SlaTerms terms(SlaCalendar calendar) {
        TermsBuilder terms = TermsBuilder.on(calendar);
        if (random.nextInt(6) > 0) {
            terms.firstResponse(target());
        }
        if (random.nextInt(6) > 0) {
            terms.nextResponse(target());
        }
        if (random.nextInt(6) > 0) {
            terms.resolution(target());
        }
        return terms.pauseWhile(
                        switch (random.nextInt(4)) {
                            case 0 -> List.of();
                            case 1 -> List.of(WaitReason.WAITING_ON_CUSTOMER);
                            default -> List.of(WaitReason.values());
                        })
                .build();
    }

    /** Often a multiple of five minutes, as the moments are, so that they meet. */
    private long target() {
        return random.nextInt(3) == 0 ? random.nextLong(1, 12_000) : 300L * random.nextInt(1, 40);
    }

    List<SlaMoment> moments(SlaCalendar calendar) {
        Instant at = instant(calendar);
        List<SlaMoment> moments = new ArrayList<>();
        moments.add(new SlaMoment.Opened(at));
        if (random.nextInt(6) > 0) {
            moments.add(new SlaMoment.TermsAssigned(at, terms(calendar)));
        }
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(gap());
            moments.add(moment(at));
        }
        return moments;
    }

    long gap() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> 0;
            case 2 -> -300L * random.nextInt(1, 5);
            case 3, 4 -> random.nextInt(2000);
            default -> 300L * random.nextInt(1, 12);
        };
    }

    private SlaMoment moment(Instant at) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new SlaMoment.CustomerMessage(at);
            case 3, 4 -> new SlaMoment.AgentMessage(at);
            case 5 -> new SlaMoment.BotMessage(at);
            case 6 -> new SlaMoment.InternalNote(at);
            case 7, 8 -> new SlaMoment.WaitStarted(at, WaitReason.WAITING_ON_CUSTOMER);
            case 9 -> new SlaMoment.WaitStarted(at, WaitReason.WAITING_ON_THIRD_PARTY);
            case 10, 11 -> new SlaMoment.WaitEnded(at);
            case 12 -> new SlaMoment.Resolved(at, true);
            case 13 -> new SlaMoment.Resolved(at, false);
            case 14, 15 -> new SlaMoment.Reopened(at);
            case 16 -> new SlaMoment.TermsAssigned(at, terms(calendar()));
            case 17 ->
                    random.nextBoolean()
                            ? new SlaMoment.Closed(at)
                            : new SlaMoment.TermsAssigned(at, terms(calendar()));
            case 18 -> new SlaMoment.Merged(at);
            default -> new SlaMoment.MergeCancelled(at);
        };
    }
}
