package com.flashafrica.support.identity;

/** How far a permission goes. */
public enum Reach {
    /** Not at all. */
    NONE,
    /**
     * A customer's: the tickets they asked for. An agent's: the tickets of their level or below,
     * and those assigned to them.
     */
    OWN,
    /** Whoever it belongs to. */
    ALL
}
