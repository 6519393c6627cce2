package com.flashafrica.support.standalone.faults.journal;

/**
 * What a client is about to ask for.
 *
 * @param key 32 hex digits: its Idempotency-Key, however often it is sent, and its trace id, by
 *     which the ledger remembers it
 * @param due whether a promise comes due for it soon, which must be recorded and told once
 */
public record Intent(String key, Kind kind, boolean due) {}
