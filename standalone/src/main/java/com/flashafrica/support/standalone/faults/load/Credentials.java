package com.flashafrica.support.standalone.faults.load;

import java.util.Optional;

/** Who a trial's people are, as far as the desk asks. */
public interface Credentials {
    /** Nobody asks. */
    Credentials NONE = Optional::empty;

    /** The header's value; empty for none. */
    Optional<String> authorization();

    /** The last one was not good enough: the next should be another. */
    default void refused() {}
}
