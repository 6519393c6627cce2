/** The network between processes, as bad as it is wanted. */
@NullMarked
package com.flashafrica.support.standalone.faults.network;

import org.jspecify.annotations.NullMarked;
