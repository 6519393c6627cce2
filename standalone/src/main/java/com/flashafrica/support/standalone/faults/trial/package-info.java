/** A cluster that may be hurt: its processes, its stores, its network, its users. */
@NullMarked
package com.flashafrica.support.standalone.faults.trial;

import org.jspecify.annotations.NullMarked;
