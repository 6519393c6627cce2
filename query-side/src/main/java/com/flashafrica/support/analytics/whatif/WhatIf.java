package com.flashafrica.support.analytics.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rules in force, beside what would have come of the proposed ones.
 *
 * @param position what the ledger held up to here is all that counts; the same question of the same
 *     position has the same answer
 * @param evaluatedAt when that was recorded: clocks that run are judged then
 * @param tickets opened in the window
 * @param unreadable tickets, of any time, with an event that cannot be read; they are left out
 * @param groups in the order of their keys
 */
record WhatIf(
        long position,
        Instant evaluatedAt,
        @Nullable Instant from,
        @Nullable Instant to,
        long tickets,
        long unreadable,
        Side inForce,
        Side proposed,
        List<Group> groups,
        Changes changes) {

    record Group(String key, long tickets, Side inForce, Side proposed) {}

    /**
     * The tickets that change sides.
     *
     * @param better clocks that were missed and would not have been
     * @param worse clocks that were not missed and would have been
     * @param items by number, as many as were asked for
     * @param next where the list goes on: to be sent as {@code after}; null at its end
     */
    record Changes(
            long tickets, long better, long worse, List<Change> items, @Nullable Long next) {}
}
