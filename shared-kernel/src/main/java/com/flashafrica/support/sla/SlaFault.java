package com.flashafrica.support.sla;

import com.flashafrica.support.kernel.Rejection;

/** Why a calendar or a policy is not accepted. */
public interface SlaFault extends Rejection {
    /** The field at fault, as a path in the body that was sent. */
    String field();
}
