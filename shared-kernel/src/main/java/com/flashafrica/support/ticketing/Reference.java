package com.flashafrica.support.ticketing;

/** The ticket's name in the system it came from. */
public record Reference(String source, String id) {}
