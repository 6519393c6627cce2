package com.flashafrica.support.analytics.whatif;

/** What is said while rules are tried. */
sealed interface Told {
    /**
     * @param events looked at so far, of any kind
     * @param ofEvents that there are
     */
    record Progress(long events, long ofEvents) implements Told {}

    /** The last thing said. */
    record Answer(WhatIf whatIf) implements Told {}
}
