package com.flashafrica.support.audit.trail;

/**
 * Where the list goes on, whatever is asked of it: behind that position.
 *
 * @param oldestFirst the order it was read in
 */
record AuditPlace(long position, boolean oldestFirst) {}
