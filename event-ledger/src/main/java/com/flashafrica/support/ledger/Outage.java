package com.flashafrica.support.ledger;

import org.slf4j.Logger;

/** Says once that the database went away, and once that it is back. For one thread. */
final class Outage {
    private final Logger log;
    private final String what;
    private boolean lasting;

    Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void began(Exception e) {
        if (lasting) {
            log.debug("{} failed again", what, e);
        } else {
            log.warn("{} failed and is tried again: {}", what, e.getMessage());
            lasting = true;
        }
    }

    void ended() {
        if (lasting) {
            log.info("{} works again", what);
            lasting = false;
        }
    }
}
