package com.flashafrica.support.sla;

/** A day of the week as calendars write it, Monday first. */
public enum Weekday {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    Weekday next() {
        return switch (this) {
            case MON -> TUE;
            case TUE -> WED;
            case WED -> THU;
            case THU -> FRI;
            case FRI -> SAT;
            case SAT -> SUN;
            case SUN -> MON;
        };
    }
}
