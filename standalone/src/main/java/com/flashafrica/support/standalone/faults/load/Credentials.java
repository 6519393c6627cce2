package com.flashafrica.support.standalone.faults.load;

import java.util.Optional;

/** Who a trial's people are, as far as the desk asks. */
public interface Credentials {
    /** The header's value; empty for none. */
    Optional<String> authorization();
}
