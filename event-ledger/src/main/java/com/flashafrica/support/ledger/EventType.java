package com.flashafrica.support.ledger;

/** A record's logical name and the revision of its shape. */
public record EventType(String name, int revision, Class<?> payload) {}
