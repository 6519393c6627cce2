package com.flashafrica.support.sla;

/** Terms made ready for reckoning. */
record Judge(SlaTerms terms, OpenTime openTime) {
    static Judge of(SlaTerms terms) {
        return new Judge(terms, OpenTime.of(terms.calendar()));
    }

    SlaPolicy policy() {
        return terms.policy();
    }
}
