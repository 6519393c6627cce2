package com.flashafrica.support.imports;

/**
 * A ticket to tell.
 *
 * @param no in the order in which the file first names them, from 1
 */
record StagedTicket(long no, String name, long firstLine) {}
