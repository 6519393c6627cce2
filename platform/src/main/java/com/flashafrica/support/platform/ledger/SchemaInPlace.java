package com.flashafrica.support.platform.ledger;

/**
 * Evidence that the schema was brought up to date by this process. Whatever writes to the database
 * asks for it first; a process that does not migrate has no such bean and waits for {@link
 * LedgerSchemaCheck} instead.
 */
public interface SchemaInPlace {}
