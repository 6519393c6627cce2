/** One address before several processes, by the routing table: thin, and with no memory. */
@NullMarked
package com.flashafrica.support.standalone.proxy;

import org.jspecify.annotations.NullMarked;
