package com.flashafrica.support.platform.rules.icalendar;

import java.time.LocalDate;

/** One of an event's times, by the day it was to begin. */
record Occurrence(String uid, LocalDate start) {}
