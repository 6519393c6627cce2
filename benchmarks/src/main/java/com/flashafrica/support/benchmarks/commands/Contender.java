package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.ticketing.TicketId;

/** A command side, asked on the caller's thread; every call returns once the events are on disk. */
interface Contender extends AutoCloseable {
    String name();

    void open(TicketId ticket);

    void reply(TicketId ticket);

    @Override
    void close();
}
