package com.flashafrica.support.sla;

/** What can be wrong with a calendar. */
public sealed interface CalendarFault extends SlaFault {
    /** A key: lower-case letters, digits and hyphens, at most 64. */
    record CalendarKeyMalformed() implements CalendarFault {
        @Override
        public String field() {
            return "key";
        }

        @Override
        public String detail() {
            return "A key has 1 to 64 lower-case letters, digits and hyphens.";
        }
    }

    record CalendarBuiltIn(String key) implements CalendarFault {
        @Override
        public String field() {
            return "key";
        }

        @Override
        public String detail() {
            return "The calendar " + key + " is built in and cannot be changed.";
        }
    }

    record UnknownZone(String zone) implements CalendarFault {
        @Override
        public String field() {
            return "zone";
        }

        @Override
        public String detail() {
            return "There is no time zone " + zone + "; write one as Africa/Abidjan.";
        }
    }

    record HoursPastMidnight(Weekday day, OpenHours hours) implements CalendarFault {
        @Override
        public String field() {
            return "weekly." + day;
        }

        @Override
        public String detail() {
            return day
                    + " "
                    + hours
                    + " goes past midnight; end "
                    + day
                    + " at 24:00 and begin "
                    + day.next()
                    + " at 00:00.";
        }
    }

    record HoursEmpty(Weekday day, OpenHours hours) implements CalendarFault {
        @Override
        public String field() {
            return "weekly." + day;
        }

        @Override
        public String detail() {
            return day + " " + hours + " ends when it begins.";
        }
    }

    record HoursOverlap(Weekday day, OpenHours one, OpenHours other) implements CalendarFault {
        @Override
        public String field() {
            return "weekly." + day;
        }

        @Override
        public String detail() {
            return day + " " + one + " and " + other + " overlap.";
        }
    }

    record NoOpenTime() implements CalendarFault {
        @Override
        public String field() {
            return "weekly";
        }

        @Override
        public String detail() {
            return "A calendar must be open at some time of the week.";
        }
    }

    /** The calendar is written in full into each ticket it serves. */
    record TooManyHolidays(int holidays) implements CalendarFault {
        @Override
        public String field() {
            return "holidays";
        }

        @Override
        public String detail() {
            return "A calendar has at most %,d holidays, not %,d."
                    .formatted(SlaCalendar.MOST_HOLIDAYS, holidays);
        }
    }
}
