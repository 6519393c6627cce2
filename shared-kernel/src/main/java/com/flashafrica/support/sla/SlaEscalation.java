package com.flashafrica.support.sla;

/**
 * Raises what is unresolved for too long. Counts the same time as the clock of the resolution: open
 * and unpaused, from the opening, whatever level it has reached meanwhile.
 *
 * @param toLevel {@code L2} or {@code L3}
 */
public record SlaEscalation(long afterSeconds, String toLevel) {
    int rank() {
        return rank(toLevel);
    }

    /** Levels by number; what is no level is below all of them. */
    static int rank(String level) {
        return level.length() == 2 && level.charAt(0) == 'L' && Character.isDigit(level.charAt(1))
                ? level.charAt(1) - '0'
                : 0;
    }
}
