package com.flashafrica.support.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of opening hours on a day, by the clock on the wall; written {@code
 * ["09:00","12:30"]}. {@code 24:00} is the end of the day and stays written so.
 *
 * @param fromSecond seconds since 00:00 on the wall clock, open from here
 * @param toSecond up to here and not beyond: at closing time it is closed
 */
public record OpenHours(int fromSecond, int toSecond) {
    static final int DAY = 86_400;
    private static final Pattern TIME = Pattern.compile("(\\d\\d):([0-5]\\d)(?::([0-5]\\d))?");

    /**
     * @throws IllegalArgumentException if either is not {@code HH:mm} or {@code HH:mm:ss}
     */
    public static OpenHours of(String from, String to) {
        return new OpenHours(seconds(from), seconds(to));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OpenHours of(List<String> fromTo) {
        if (fromTo.size() != 2) {
            throw new IllegalArgumentException("opening hours are a pair, from and to");
        }
        return of(fromTo.get(0), fromTo.get(1));
    }

    @JsonValue
    List<String> written() {
        return List.of(time(fromSecond), time(toSecond));
    }

    boolean overlaps(OpenHours other) {
        return fromSecond < other.toSecond && other.fromSecond < toSecond;
    }

    @Override
    public String toString() {
        return time(fromSecond) + "–" + time(toSecond);
    }

    private static int seconds(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a time of day as HH:mm");
        }
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return (Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2))) * 60
                + second;
    }

    /** Written with every event that assigns terms, so not by a formatter. */
    private static String time(int second) {
        String minutes = two(second / 3600) + ":" + two(second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":" + two(second % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
