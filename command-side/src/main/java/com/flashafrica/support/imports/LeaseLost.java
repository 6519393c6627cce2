package com.flashafrica.support.imports;

/** Somebody else works on the import now. */
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("the lease is lost", null, false, false);
    }
}
